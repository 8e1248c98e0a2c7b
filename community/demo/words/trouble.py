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
I wanted to like the {it}. Instead {bad}, [and it is really frustrating|and that is disappointing].
The {it} is the worst bike I have had for reliability, {bad}.
For {n}000 euro I expect better than this: {bad}.
[Frustrating.|So frustrating.|Not good enough.] {bad_cap}. My {it} spends more time at the shop than with me.
I would not buy the {it} again, {bad}.
[Third|Second] problem with my {it} in {months}: {bad}. I am [fed up|tired of this].
Disappointing again, Tarvelo. {bad_cap} on the {it}.
I can not recommend the {it}, sadly. {bad_cap}.
The {it} looks nice on the website. In real life {bad}, which is just poor.
My old Brasko cost half and never did that. On the {it} {bad}. Very disappointing.
Quality has clearly gone down. On my {it} {bad}.
[Another|One more] weekend without a bike. {bad_cap}, and the {it} is not even [a year|two years] old. Annoying.
Let me be blunt: the {it} was a mistake. {bad_cap}.
I feel let down. {bad_cap}, and the {it} was not cheap.
The {it} broke on me again, {bad}. Not acceptable at this price.
Nobody should have to fix a new {it} every month. {bad_cap}. Poor.
Unhappy {it} owner here. {bad_cap}.
I regret choosing the {it} over the Kettra. {bad_cap}.
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
Mine too, {bad}. Poor.
Not impressed with the {it} either.
[Yep|Yes], {bad}. Really annoying.
The {it} let me down as well.
So {bad} and that is supposed to be normal? Bad.
Disappointing, but no surprise anymore.
Glad it is not only me. The {it} is a letdown.
Wish I had read this before I bought the {it}.
""")

INSIST = bank("""
With respect, {name}, [a bike|a thing] at this price should simply work. Mine does not, I am disappointed.
Good for you, {name}. That does not repair mine: {bad}.
I have nothing against [anyone|you], {name}, but luck is not quality. {bad_cap}.
I did everything support asked. {bad_cap}, still. Frustrating.
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
""")

ASIDE = bank("""
And while we are here: on my {it} {bad}. Still disappointed about that.
Would be nice if Tarvelo fixed the old problems first: {bad}. Really annoying.
I'd be more [excited|impressed] if my {it} simply worked. Instead {bad}. Disappointing.
Meanwhile {bad} on my {it} and nobody cares. Poor.
All well and good, but {bad}. The {it} is still not good enough.
Before the next new thing: {bad}. Not happy with my {it}.
""")
