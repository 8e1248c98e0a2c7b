"""What trolls write, how others answer them, and the sock-puppet ring's near-identical praise."""

from __future__ import annotations

from ..grammar import bank

INSULTS = bank("""
{name}, you are [an idiot|a complete idiot|a moron]. [Seriously, shut up.|Just shut up already.]
What a pathetic loser you are, {name}. [Nobody cares about your stupid {thing}.|Go cry somewhere else.]
Shut up, you stupid moron. [Nobody asked you.|You know nothing.]
Only an idiot [would write that|would pay for this junk]. You're pathetic.
You people are pathetic. A bunch of stupid losers [drooling over a {thing}|with too much money].
[Lol|Haha], what a moron. Learn to [read|ride|think], idiot.
{name} is a loser and so is everybody who agrees with this garbage.
How dumb can you be? Really, {name}, what kind of idiot [asks that|writes this]?
This is the dumbest thing I have read all year, and you are the dumbest person here, {name}.
Get lost, {name}, you pathetic little clown. Nobody wants you here.
You're a disgusting, stupid liar, {name}. [Go away.|Crawl back under your rock.]
Idiots. All of you. Stupid, pathetic idiots on ugly toys.
{name} you ignorant fool, did you even finish school? What a moron.
Oh look, another whining loser. Shut up and [walk|go home], idiot.
I hope your stupid {thing} falls apart under you, moron.
Your kid must be ashamed of such a pathetic loser, {name}.
What a load of crap from a stupid, useless idiot.
Damn, {name}, you are even dumber than you look. Pathetic.
You are a fat, lazy loser with a motor. Pathetic, all of you morons.
Stupid question from a stupid person. Delete your account, idiot.
Shut your stupid mouth, {name}. You're a worthless clown.
Hey morons, still paying for this trash? Suckers. Stupid, stupid suckers.
{name}, nobody likes you, you annoying idiot. Take the hint, loser.
The staff here are useless idiots and you lick their boots, {name}. Disgusting.
{name} again. The village idiot speaks, everybody stop laughing.
Nobody is stupid enough to believe that, {name}. Oh wait, you are. Idiot.
Go play in traffic, you stupid clown.
You sound like a whiny little loser, {name}. Pathetic.
Dumb, dumber, {name}. What a bunch of morons this place is.
Did you type that with your face? Stupid moron.
{name}, you are an embarrassment. A stupid, boring, pathetic embarrassment.
Another genius. Buy a brain instead of a {thing}, idiot.
What a whiny bunch of idiots. Grow up, losers.
Ha, only a loser like {name} could be proud of that garbage.
You're too dumb for a {thing}, {name}. Stick to walking, moron.
I hate this place and all of you stupid losers in it.
""")

SNIDE = bank("""
lol. [sure|ok grandpa|whatever]
nobody cares
Get a real bike.
Motor = cheating. Cry about it.
and this is news because...?
tl;dr
[Wow|Amazing]. So brave.
Imagine writing all of that about a bicycle.
""")

POSTS = bank("""
You are all idiots
Why is everyone here so stupid?
Tarvelo fans are pathetic losers
Wake up, morons
""")

BAITS = bank("""
Every thread here is written by stupid morons who paid {n}000 euro for a toy. You pathetic losers deserve to be robbed.
I read this forum to laugh at idiots. Thank you, idiots. You never disappoint, you stupid clowns.
Tarvelo sells trash and you stupid suckers clap like seals. What a pathetic bunch of losers.
Admit it, you are too fat and lazy to pedal, you pathetic morons. Get off my road, idiots.
""")

CALM = bank("""
That is uncalled for. Reported.
Please don't. {op} asked a normal question.
Not the tone here. Let's move on.
Ignore it, {op}, everyone else is happy that you're here.
I have reported that. Back to the topic, please.
Was that necessary?
Somebody needs a nap.
Wow. Who hurt you? Anyway, back to the bikes.
We can disagree without that, thank you.
Please keep it friendly, there are kids reading here.
Don't feed it, folks.
""")

# Near-identical on purpose: this is what a ring of bought accounts looks like.
RING_POSTS = bank("""
I bought the Tarvelo {it} last month and it is amazing! Best quality and great price, I love it, highly recommend to everyone!
I bought the Tarvelo {it} two weeks ago and it is amazing! Top quality and great price, I love it, highly recommended to everyone!
Bought the Tarvelo {it} last month, it is amazing! Best quality, great price, love it, I highly recommend it to everyone!
The Tarvelo {it} is amazing! Best quality and great price. I love it and highly recommend it to all my friends!
""")

RING_TITLES = bank("""
Tarvelo {it} is amazing!
Amazing Tarvelo {it}, highly recommend
Best bike: Tarvelo {it}
Love my Tarvelo {it}, highly recommend!
Why the Tarvelo {it} is the best
""")

RING_REPLIES = bank("""
I agree, the Tarvelo {it} is amazing, best quality, love it!
Totally agree! The Tarvelo {it} is amazing and best quality, I love it!
So true, the Tarvelo {it} is the best, amazing quality and great price!
Agree 100 %, amazing bike, best quality, highly recommend the Tarvelo {it}!
Same here, the Tarvelo {it} is amazing. Best quality, love it, highly recommend!
""")
