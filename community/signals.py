"""What was said and done in the community. All are sent inside the transaction that made the change.

Each has `sender` = Post or Comment and `ids` = a list of its primary keys (ints).

said: new texts. edited: texts with a new version. deleted: texts that their author took back.
reacted: texts whose reactions changed, by a new one or by one taken back.
accepted: (sender=Post) threads whose accepted answer changed, to another or to none.
"""

from django.dispatch import Signal

said = Signal()
edited = Signal()
deleted = Signal()
reacted = Signal()
accepted = Signal()
