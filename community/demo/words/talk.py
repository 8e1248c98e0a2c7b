"""The glue of a conversation: openings, agreement, thanks, asides and small talk of all sorts."""

from __future__ import annotations

from ..grammar import bank

LEAD_ANSWER = bank("""
Had exactly this [last month|in spring|on my {bike}].
[Hi|Hey|Hello] {op},
I'd start simple.
[Quick|Short] answer:
Before you buy anything:
[From experience|In my experience|What worked for me]:
Don't panic, it's usually harmless.
Not a mechanic, but:
I went through the same thing.
Easy one, luckily.
Two ideas.
Same bike, same problem, {months} ago.
My dealer explained it to me like this:
Try this first:
Good evening {op},
Ah, the classic.
I'd bet on this:
No expert, but I've fixed two of them.
That sounds familiar.
Cheapest idea first:
What I would check:
Been there.
Let me guess:
""")

CLOSE_ANSWER = bank("""
Tell us if it helped.
Good luck!
Took me [ten minutes|an evening and a lot of tea].
If that's not it, post a [photo|short video].
Shout if you get stuck.
It's easier than it sounds.
Let me know how it goes, {op}.
If you're near {city} I can have a look at it.
The rest is patience.
No special tools needed.
And if not, the next step is the dealer.
Worked on mine, anyway.
It's a Saturday morning job.
Fingers crossed.
Costs nothing to try.
You can't break anything with that.
Do it before the winter.
A second pair of hands helps.
Take a picture before you begin.
That would be my bet.
""")

ANECDOTE = bank("""
I ride {km} km each way in {city}, so I've seen it all.
Mine sees {weather} and salt for half of the year.
I learned that with {kid} on the back and {weather}.
{partner_cap} still tells that story at parties.
My old bike did the same, by the way.
That cost me a Saturday and a pair of trousers.
Took me {months} to find out.
I had mine apart twice because of that.
On the way to work, of course, never on a day off.
I found it by accident, as usual.
Here in {city} every second bike has that.
The postman showed me, and postmen know.
Found that out in {weather}, of course.
I have a drawer full of wrong parts to prove it.
Before that I had blamed the road.
{partner_cap} found it in the end, not me.
Mine had it at around {odo} km.
I was late for work three times because of that.
A colleague in {city} had the very same.
""")

AGREE_ANSWER = bank("""
+1 to what {name} says. [Did the same on mine.|That's it, most likely.|Fixed mine.]
{name} is right, I'd do that first.
Good tip, {name}, I did not know that.
Second {name}'s advice. Takes five minutes and costs nothing.
What {name} says, but gently.
I would listen to {name}, saved me {n}0 euro last year.
Worked here too, thank you {name}.
Saved for the day mine starts to do that. Thanks {name}.
Agreed. And write down what you changed, in which order.
That did the trick on my {bike} as well.
That's the answer, I'd say.
This should be in the manual, {name}.
{name} told me the same {months} ago and it still holds.
Right, and don't forget to clean it first.
Can confirm, had the same and that was it.
Yes! And if the first try doesn't help, do it once more.
Listen to {name}. I didn't and paid for it.
I've just tried that on mine out of curiosity, works.
""")

DOUBT = bank("""
Hm, not sure about that, {name}. On mine it was something else:
I'd try something else before that, {name}.
Careful with that one, {name}. Depends on the year.
Would agree in general, but:
That can help, but I would look here first.
Interesting, I was told the opposite.
""")

TRIED = bank("""
Tried that this evening, {name}, no change so far. But now I know where everything is.
Thanks {name}. I'll try it on the weekend and report back.
Will do, {name}. Have to find the right key first.
Done, and it's a bit better. Not gone, but better.
Good idea, I hadn't thought of that at all.
That sounds doable even for me, thanks {name}!
Okay, I'll start with that. Wish me luck.
Not yet, {name}, it's pouring and the bike is outside. Tomorrow.
Thank you, that's clearer than the manual.
Makes sense. I'll look tonight.
I tried half of it, then it got dark. To be continued.
Thanks, ordered the part.
Good, that I can do without a shop.
Looked at it with a torch now and yes, there's something.
I'll ask {partner} to hold the bike while I try that.
Ah! Nobody ever told me that.
First try: no. Second try: maybe. I need daylight.
That would explain why it only happens in the morning.
Okay, {name}, you have convinced me. Saturday, ten o'clock.
I don't have that tool, but my neighbour has everything.
You describe exactly what I see, {name}. Thanks!
Hm, that I've already done, sorry, should have said so.
Right, I'll do that before I call anybody.
Let me sleep over it, I'm a bit scared of taking things apart.
Done. Difference: small but real.
Wait, there's a screw THERE?
Checked: you were right, it was loose. Will ride it tomorrow and report.
""")

THANKS = bank("""
Thank you all, this is such a helpful place.
Thanks {name}, that was it!
You were right, {name}. Many thanks.
Thanks a lot, I owe you a [coffee|beer|cake].
Brilliant, thank you {name}!
Marked as solved, thanks everyone.
You saved my [week|weekend|commute], {name}.
It runs. I'm happy. Thank you, {name}.
Couldn't have done it without you lot.
I'd have paid a shop for that, so thank you!
Problem gone, evening saved.
I've learned something, and my hands are black. Thanks!
""")

WELCOME = bank("""
You're welcome! Ride safe.
Glad that it helped, {op}.
Great, thanks for reporting back. Hardly anyone does.
Nice! Always good to hear the end of the story.
My pleasure. Now enjoy the weekend.
Good. One more for the list.
Happy to hear that. Coffee accepted.
Well done, {op}!
Lovely. On to the next noise!
That's what we are here for.
Great news. Pass it on to the next one who asks.
Hurray! One problem less in the world.
Good job, {op}, it's always nice when one does it alone.
See, no magic.
Perfect. And now you know your bike a bit better.
""")

METOO = bank("""
Same here on my {bike}, would like to know too.
Following, mine has begun to do that as well.
I've got that too, since [the cold came|about two weeks|my last service].
Not alone! Mine does it in the morning only.
Exactly the same thing in {city}. Curious what comes out.
My {bike} did that too, then it stopped by itself. I don't trust it.
Subscribing. Had it once, in {weather}, and never since.
Mine as well, I just turned the music up.
Same problem, {months} old bike.
Oh good, I thought I was imagining it.
My {bike} does the same since [last week|{day}|the heat], I'm curious too.
Add me to the list, {city} here.
I have that as well, but only when it's [wet|cold|dusty].
Oh, so it's not only mine! {months_cap} old, for what it's worth.
Interested in this too. I've been ignoring it with music.
Had that on my last ride to {place}. Not dangerous, but it nags.
Please tell us how it ends, {op}, I am at the same point.
Mine started at about {odo} km. Coincidence?
I could have written that, word for word.
Two of us in the office have it, one hasn't. Same model, same year.
Bookmarked. I give mine another week until it does that too.
It came, it went, it came back. No idea why.
I thought that was the weather. Good to know.
Same in {city}, two colleagues have it as well.
Hm, I've noticed something like that [yesterday|on {day}] for the first time.
""")

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

STAFF_OPEN = bank("""
Hi {op},
Hello {op},
Thanks for writing, {op}.
Hi {op}, {first} from Tarvelo here.
Thank you for the report, {op}.
{op}, thanks for this.
Hi {op}, sorry for the late answer.
Good point, {op}.
Hello {op}, {first} here.
""")

STAFF_SORRY = bank("""
Sorry about the trouble, that is not how it should be.
I'm sorry that this took so long.
I understand that this is annoying.
That should not happen, thank you for telling us.
Sorry that nobody called you back, I have passed it on.
Thank you for being so clear, and sorry for the trouble.
That's on us.
I can see why you're unhappy.
This has taken too long, no excuse.
You're right, the answer you got wasn't good enough.
I'd be annoyed as well.
""")

STAFF_DO = bank("""
Could you send me the serial number in a private message? I'll look at it today.
I have found your ticket and put it on top of the pile.
Please show it to your dealer, we cover the part and the work.
I have passed this on to the workshop and will write here as soon as I know more.
We'd like to see that bike. A courier can pick it up, free of charge.
A photo of the part would help us a lot.
I'm going to ask the colleagues in development and come back to you by {day}.
The replacement leaves tomorrow. If it isn't there in a week, please ping me.
It's on our list now, with your name next to it.
I've asked the workshop in {city} to call you today.
Could you tell me the order number? Then I can see what's holding it up.
We replace that, also outside the warranty. Your dealer gets a note from me.
There is a newer version of that part. I'll have one sent to you.
I'm off until {day}, my colleague takes over and has read all of this.
Please don't ride with it until somebody has looked. I'll arrange a loan bike.
I've looked at your log: it's a known fault and the fix is in the next version.
Let's do this by phone, it's quicker. Which time suits you?
You should have a mail from me in the next hour. Tell me if not.
""")

STAFF_NICE = bank("""
This made the whole workshop smile. Thank you for showing it, {op}!
Wonderful. May we print that for the wall in the office?
Thank you {op}, we've passed that to the people who built it.
Really well done, {op}. Our designer is slightly jealous.
Thank you for taking the time to write this down, that helps us and others.
Great write-up. I've shared it with support, they'll link to it.
Thank you {op}! That goes on the board above the coffee machine.
Love to read this on a {today}. Thank you, {op}.
That's kind of you, {op}. I've read it out in the morning meeting.
Very well put, {op}. I've noted the critical points as well.
Thanks for the detail, {op}. I pass it on to the workshop.
This is why we like this place. Thank you!
Thanks {op}. If you ever come by the workshop, coffee is on us.
Great to see that it's really used. Ride safe, {op}!
""")

STAFF_TAIL = bank("""
\\n\\nBest, {first}
Thanks for your patience.
Have a good ride!
I keep an eye on this thread.
Anything else, just write.
Regards from the workshop.
\\n\\n{first}
Thanks for bearing with us.
More when I know more.
\\n\\nGreetings, {first} from the service desk
Write to me directly if it takes longer.
""")

MINUS = bank("""
[the kickstand|the bell|the saddle] is not great
[the app|the manual] could be clearer
[it's|it is] heavy on the stairs
service took two weeks in spring
mudguards rattle a bit
the price, obviously
the display is small
""")

PLUS = bank("""
comfortable, even on bad roads
quiet
strong brakes
spare parts are easy to get
everything can be repaired
the rail, the rail, the rail
looks good, still
lights that really light the road
""")

VERDICT_GOOD = bank("""
All in all I'm very happy with it and would buy it again.
Would I buy it again? Yes, without thinking. I love it.
For me the best bike I've had. Recommended.
I'm still glad about it every single morning.
Great bike, clear recommendation.
""")

VERDICT_BAD = bank("""
All in all I'm disappointed and would not buy it again.
I expected more for the money. Not recommended, sadly.
It's going back as soon as somebody answers. Very disappointing.
A nice idea, poorly made. I regret it.
For this price that's bad. I will look elsewhere next time.
""")

VERDICT_MIXED = bank("""
So: good, with a few corners. I'd probably choose it again.
It does the job, not more and not less.
Depends on what you need. For me it fits.
I'd wait for an offer.
""")

QUOTE_OPEN = bank("""
This, a hundred times this.
I'd like to frame that.
That's the point, and nobody says it.
Exactly that. {partner_cap} says I should print it.
Not sure I agree with this bit, but I see what you mean.
Ha, I read that out loud to {partner}.
That sentence alone was worth the visit.
Wait, is that really so? In {city} it's the other way round.
Same here, word for word.
Now that made me laugh on the train.
I wish I had known that {months} ago.
That would never happen in {city}. Or maybe it would.
You say that so calmly!
Best line of the week.
That's going on the fridge.
I have been saying that for years, nobody listens.
Is that a {city} thing? Never heard of it.
Tell that to {partner}.
Somehow I knew that was coming.
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

NOTED = bank("""
Good to know, thanks {name}.
That's what I was hoping to hear.
Ah, that clears it up. Thank you!
Noted. I'd have done it the other way round.
Thanks {name}, that's more than the shop told me.
I'll write that down.
Makes sense when you say it like that.
Okay! One question less.
Interesting, {name}. I hadn't considered that.
Thank you {name}, that helps me to decide.
Then that's what I'll do.
Very useful, {name}, thank you.
Hm, I'll have to think about that.
Right, that sounds better than my plan.
Thanks! Any others with the same view?
That's two votes for it now.
Good point about that, {name}.
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

LEAD_ADVICE = bank("""
[From experience|In my experience]:
Two thoughts.
[Quick|Short] answer:
What I do:
I asked myself the same {months} ago.
[Hi|Hello] {op},
Good question.
My way:
It depends, but:
No science, just habit:
This comes up every year.
""")
