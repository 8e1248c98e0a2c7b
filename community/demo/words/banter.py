"""Small talk: short replies, jokes, compliments, greetings and what authors say to kind words."""

from __future__ import annotations

from ..grammar import bank

BANTER = bank("""
Ha, brilliant.
Made me laugh, thanks {name}.
I can picture it.
Ha! Same in our house.
{name}, you should write a book.
Now I'm hungry.
You had me at cake.
Tell me more.
That is the spirit!
I feel seen.
Sounds like {city} on any given Tuesday.
I'm stealing that idea.
Don't tell {partner}.
So jealous right now.
I had to read that twice.
Can't argue with that.
This thread is a gift.
And I thought it's just me.
Careful, that's how it starts.
Wise words, {name}.
I'd pay to see that.
{kid_cap} says hello.
Respect.
Love that.
Oh yes, that.
Ha, {name} again!
You win.
Same, {name}, same.
Good point, actually.
Not in my house!
Go on, do it.
I needed that today, thank you.
Well, now I have to try.
My grandmother would approve.
Take my upvote, or whatever it's called here.
I laughed so loud that {pet} left the room.
{partner_cap} just asked what is so funny.
This needs a photo.
Now that is dedication.
You have my vote.
Same energy as my Monday.
I would watch that film.
Somebody give {name} a medal.
I'm telling this at dinner.
Can confirm, I've been there.
Not all heroes wear capes, some wear wet socks.
Please never change, {name}.
So it IS possible!
That's my retirement plan.
I'm too tired for this and still happy that I read it.
Asking for a friend: is that legal?
Twice, just to be sure.
My neighbour does that. I've always wondered.
Hold my tea.
That's the most {city} thing I've read all week.
As a {job} I can only nod.
And they say the internet is a bad place.
Very reasonable, {name}. Too reasonable.
Don't give {partner} ideas.
I'd have done exactly the same.
You too? I thought it's a family illness.
Well, that settles it.
Okay, I'm convinced.
Plot twist!
Let me write that down.
{name} for mayor.
Things I didn't expect to read today.
My inner child says yes.
That took me a second. Ha!
Sounds like a good evening.
I've no idea what you're talking about, but I like it.
That's the right attitude, {name}.
""")

NODS = bank("""
Good point.
I hadn't looked at it that way.
Fair enough.
Thanks for saying that, {name}.
I see it like {name}.
That's a useful way to put it.
Agree with most of it, {name}.
Depends on the use, I think.
True for {city} too.
That matches what I hear from others.
Interesting, {name}. Where did you read that?
Yes, that was my impression as well.
Not for me, but I understand it.
We could go on about this for a week.
That's what I tell everyone who asks.
Well put.
I'd sign that.
+1
Same thoughts here.
Somebody from the team should read this.
That's a fair question, {name}.
I'm with {name} on this one.
Hm, I'd have to ride it again to be sure.
You may be right, {name}.
Good discussion, by the way.
I've wondered about that too.
There are two sides to that, but yes.
Just what I was going to write.
Let's see how that goes.
I'd like to know that as well.
""")

PRETTY = bank("""
Great work, {op}.
Lovely, just lovely.
That turned out so well!
Wow, respect.
Beautifully done.
I want one.
Really nice idea.
So clever.
Thanks for sharing this, {op}.
What a nice project.
Clean work.
Inspiring! I have a free weekend coming up.
You have more patience than me.
Pictures like these are why I come here.
Looks better than from the factory.
Simple and good.
Very, very nice.
I keep coming back to the third picture.
How long did that take you?
That's better than anything you can buy.
Chapeau, {op}!
You should sell these.
I'm not allowed to start another project. Nobody tell {partner} about this one.
So tidy!
I love how it looks used and not like a museum.
What a difference.
I've shown it to {kid}, who says "cool". Highest praise there is.
Now I look at mine and feel sorry for it.
Good idea, and well explained too.
Where was this when I needed it, {months} ago?
Saved, printed, pinned.
Do you take orders?
It's the little details.
""")

PLEASED = bank("""
Thank you, {name}!
You're too kind, {name}.
Glad you like it, {name}.
Thanks! It was more luck than skill.
That made my {day}, thank you.
Cheers, {name}. More to come.
Thank you {name}, I'll pass it on to {partner}.
Ha, thanks. {kid_cap} is proud too.
Do it, {name}, and show us!
Good idea, {name}, I'll try that next time.
I hadn't thought of that. Thanks!
You are right about that, {name}.
See, {name} gets it.
That's what {partner} said too.
Noted, {name}!
It gets better with every comment here, thank you.
I'll tell {pet}.
Thanks, {name}. I was a bit nervous about showing it.
Next time with better light, promised.
Means a lot, {name}!
You'd do it better, {name}, I know your work.
That's a nice thought, I'll sleep on it.
Blushing a little, {name}.
""")

HELLO = bank("""
Welcome, {name}!
Welcome {name}, [nice|lovely|good] to have you here.
Hi {name}, say hello to {place} from me. No wait, that's mine.
Welcome! There's a bunch of us around {city}, by the way.
Nice to meet you, {name}.
Hello {name}! Photos, please.
Welcome aboard, {name}. The help space is gold, try it.
Oh, I know your corner! Welcome.
Hi {name}, greetings from {city}.
Welcome to the club. It's a friendly one, mostly.
Great introduction, {name}. Have fun here!
""")

LEAD_CHAT = bank("""
@{name}:
Oh, {name}!
{name}, same here.
Ha, {name}.
On that note:
Reminds me of something.
Speaking of which.
Not quite the same, but:
My turn.
Totally.
Yes!
Hm.
Well...
For what it's worth:
Late to this thread, but:
""")

QUOTE_OPEN = bank("""
This, a hundred times this.
I'd like to frame that.
That's the point, and nobody says it.
Exactly that. {partner_cap} says I should print it.
Not sure I agree with this bit, but I see what you mean.
Ha, I read that out loud to {partner}.
That sentence alone was worth the visit.
Same here, word for word.
Now that made me laugh on the train.
I wish I had known that {months} ago.
That would never happen in {city}. Or maybe it would.
You say that so calmly!
Best line of the week.
That's going on the fridge.
I have been saying that for years, nobody listens.
Tell that to {partner}.
Somehow I knew that was coming.
""")
