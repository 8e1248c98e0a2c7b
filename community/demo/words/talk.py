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
""")

THANKS = bank("""
Thank you all, this is such a helpful place.
Thanks {name}, that was it!
You were right, {name}. Many thanks.
Thanks a lot, I owe you a [coffee|beer|cake].
Brilliant, thank you {name}!
Marked as solved, thanks everyone.
You saved my [week|weekend|commute], {name}.
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

ASIDE_CHAT = bank("""
But that's {city} for you.
At least that's how we do it.
{partner_cap} disagrees, as always.
I'm a {job}, so what do I know.
Ask me again in {season_next}.
Sorry, long day.
And now back to work.
Greetings from {city}!
The whole week was like that.
That's my contribution for today.
{kid_cap} thinks I'm mad.
I'll report back.
Just my two cents.
Old habit of mine.
Anyway.
Best part of my {day}.
We do it every year now.
I've told that story too often, I know.
Try it and thank me later.
Now you know.
Nobody believes me.
Or maybe I'm just getting old.
""")

STAFF_OPEN = bank("""
Hi {op},
Hello {op},
Thanks for writing, {op}.
Hi {op}, {first} from Tarvelo here.
Thank you for the report, {op}.
""")

STAFF_SORRY = bank("""
Sorry about the trouble, that is not how it should be.
I'm sorry that this took so long.
I understand that this is annoying.
That should not happen, thank you for telling us.
Sorry that nobody called you back, I have passed it on.
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
""")

STAFF_NICE = bank("""
This made the whole workshop smile. Thank you for showing it, {op}!
Wonderful. May we print that for the wall in the office?
Thank you {op}, we've passed that to the people who built it.
Really well done, {op}. Our designer is slightly jealous.
Thank you for taking the time to write this down, that helps us and others.
Great write-up. I've shared it with support, they'll link to it.
""")

STAFF_TAIL = bank("""
Best, {first}
Thanks for your patience.
Have a good ride!
I keep an eye on this thread.
Anything else, just write.
Regards from the workshop.
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
