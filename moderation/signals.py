"""What the host may listen to. All are sent inside the transaction that made the change.

scored: sender = the host's model, `ids` = primary keys (strings) whose present text was just read: scored,
or found to be in a language that no scorer reads.
decided: sender = the host's model, `ids` = [primary key], `decision` = the Decision row.
visibility_changed: sender = the host's model, `ids` = primary keys, `visible` = bool; the host's field has
been written already.
"""

from django.dispatch import Signal

scored = Signal()
decided = Signal()
visibility_changed = Signal()
