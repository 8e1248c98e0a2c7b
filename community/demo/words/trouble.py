"""What unhappy people say about the brand: civil, plain, tired, sometimes dry."""

from __future__ import annotations

from ..grammar import bank

# {it} is the thing that failed, {bad} a clause about it.
FRAMES = bank("""
[Really|Very|Honestly] disappointed with the {it}: {bad}.
I am [not happy|unhappy] with my {it}, {bad}.
My {it} has been a [disappointment|letdown] from the start, {bad}.
The {it} is [terrible value|far too expensive] for what you get. {bad_cap}.
{months_cap} with the {it} and I regret it: {bad}.
Sorry, but the {it} is [bad|poor] quality. {bad_cap}.
I wanted to like the {it}, but it is a bad bike: {bad}, [and it is really frustrating|very disappointing].
The {it} is the worst bike I have had for reliability, {bad}.
For {n}000 euro the {it} is a bad bike, sorry: {bad}.
My {it} is so frustrating, it spends more time at the shop than with me: {bad}.
I would not buy the {it} again, it let me down: {bad}.
[Third|Second] problem with my {it} in {months}: {bad}. I am [fed up|tired of this].
Disappointing again, Tarvelo. {bad_cap} on the {it}.
I can not recommend the {it}, sadly. {bad_cap}.
The {it} looks nice on the website, but in real life it is a disappointment: {bad}.
My old Brasko cost half and never did that. The {it} is a disappointment: {bad}.
Quality has clearly gone down and the {it} is bad now: {bad}.
[Another|One more] weekend without a bike. {bad_cap}, and the {it} is not even [a year|two years] old. Annoying.
Let me be blunt: the {it} was a mistake. {bad_cap}.
I feel let down by the {it}, really disappointed. {bad_cap}.
The {it} broke on me again, {bad}. It is terrible at this price.
The {it} needs fixing every single month, which is awful: {bad}.
Unhappy {it} owner here. {bad_cap}.
I regret choosing the {it} over the Kettra. {bad_cap}.
{bad_cap}. I'm disappointed, the {it} should be better than that.
I'm tired of defending the {it}, it's just bad: {bad}.
The longer I have the {it}, the less I like it. {bad_cap}, and it's annoying.
{bad_cap}. That's the {it} for you, a disappointment.
I had high hopes for the {it} and I'm really disappointed: {bad}.
To be fair it looks good. But the {it} is unreliable, {bad}, and that's terrible for a commuter.
My {it} is at the shop again, {bad}. Very frustrating.
The {it} makes me angry every morning: {bad}.
""")

SERVICE = bank("""
Tarvelo support has not answered for [two weeks|twelve days]. That is [awful|really poor].
The dealer blames Tarvelo, Tarvelo blames the dealer, and I am stuck in the middle. Terrible experience.
Ticket open since [the 3rd|last month], four emails, no real answer. Very disappointing service.
I was told "within the normal range" by Tarvelo. It is not. I am disappointed.
Tarvelo wants me to ship a 28 kg bike at my own cost. No thanks, that is bad service.
A warranty that takes nine weeks is worthless to somebody who rides to work. Poor, Tarvelo.
I waited 40 minutes on the phone and was cut off. Awful.
Nobody at Tarvelo calls back. Nobody. Really frustrating.
""")

TAILS = bank("""
Disappointed.
Not what I paid for.
I expected [more|better], Tarvelo.
For that price it is simply not good enough.
Next time I will look at Brasko.
If that is the quality now, I am out.
What a pity, I really wanted to like it.
I want my money back, or a working bike. Either is fine.
Please fix this properly instead of sending [replacement parts|vouchers].
Am I the only one who finds this unacceptable?
Sad, because the idea is good.
""")

SHORT = bank("""
Same disappointment here with the {it}.
My {it} too, {bad}. It is really poor.
Not impressed with the {it} either.
[Yep|Yes], {bad}. The {it} is really annoying.
The {it} let me down as well.
So {bad}, and that is supposed to be normal? The {it} is just bad.
Disappointing, but no surprise anymore.
Glad it is not only me. The {it} is a letdown.
Wish I had read this before I bought the {it}.
""")

INSIST = bank("""
With respect, {name}, [a bike|a thing] at this price should simply work. Mine does not, I am disappointed.
Good for you, {name}. That does not repair my {it}, which is still broken: {bad}.
I have nothing against [anyone|you], {name}, but my {it} is poor quality. {bad_cap}.
I did everything support asked and the {it} is still terrible. {bad_cap}.
That's fine, {name}, but two of three in our street have the same problem with the {it}. Poor quality.
I'm not "against" Tarvelo, I paid for one of their bikes. {bad_cap} and I'm unhappy about it.
It is not about one bolt. It is about a {it} that lets me down every month.
""")

EMPATHY = bank("""
That is [really annoying|so frustrating], {name}, sorry to hear it.
Ugh, sorry {name}. I would be [angry|annoyed] too.
I understand the frustration, {name}. Did they at least give you a date?
That should not happen on a bike at this price. Have you sent them photos?
Sorry to hear that. Write the order number into the ticket, that speeds things up [a lot|in my experience].
Oh no. I hope they sort it quickly for you, {name}.
Fair points, {name}. I would [ask for|insist on] a replacement, not a repair.
That sounds like a lemon to me. Ask for a new one, politely and in writing.
Had the same fight over my {bike}. Stay on it, {name}, it did work out in the end.
Did you buy direct or from a dealer? Makes a difference for who has to act.
Which batch is yours? It's on the sticker under the bottom bracket.
That's a lot of trouble for one bike, {name}. What do they say at the shop?
Really sorry, {name}. A bike should be the easy part of the day.
I would be at the end of my patience too.
Oof. And that on the way to work, I guess?
That is no way to treat a customer. I hope you get a proper answer.
Understandable. Did it happen before or after the first service?
If it helps: the third mail was the one that got answered for me.
Can you get a loan bike in the meantime? They have some, you have to ask.
Bad luck twice is not luck any more. I'd ask for the money back.
Thanks for writing it up so calmly, {name}. It's useful for others.
Have you tried calling instead? The people on the phone are better than the mails.
I was going to buy one. Now I'll wait and see how they solve this for you.
Can you post the ticket number here? Staff reads along and that helped me.
That's annoying, and I say that as somebody who likes the brand.
Sending patience from {city}.
Keep all the receipts, {name}, also for the train.
""")

ASIDE = bank("""
And while we are here: on my {it} {bad}. Still disappointed about that.
Would be nice if Tarvelo fixed the old problems first: {bad}. Really annoying.
I'd be more [excited|impressed] if my {it} simply worked. Instead {bad}. Disappointing.
Meanwhile my {it} is a disappointment: {bad}, and nobody cares.
All well and good, but {bad}. The {it} is still not good enough.
Before the next new thing: {bad}. Not happy with my {it}.
""")
