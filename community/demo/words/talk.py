"""The glue of a conversation about help: openings, agreement, doubt, thanks and closings."""

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
