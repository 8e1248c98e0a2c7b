"""The launch of the Rova 2, the batch with the cracking tensioner, and the two evergreen threads."""

from __future__ import annotations

from ..card import cards

LAUNCH = cards("""
## launch | Rova 2
@title
Meet the Rova 2
@open
Today we show you the Rova 2. New motor, torque sensor, a display you can read in the sun, a charger that needs under three hours, and the same ClickRail as before. Everything you own still fits.
@more
In short:\\n\\n- four colours: fog blue, moss green, graphite, apricot\\n- 29.5 kg to 27.8 kg\\n- first bikes leave the workshop this week\\n\\nAsk us anything, we are here all day.
@reply
Does the old battery fit? That decides everything for me.
How long is the wait for {colour}?
Price is a bit steep, but I see what it goes into.
Will the old Rova still get updates?
Read the whole sheet twice. Torque sensor, at last!
When can one test ride it in {city}?
Is the walk assist stronger? I've a steep cellar ramp.
What's the load limit of the rear rail?
Does it come in small from the start?
Graphite or fog blue, that's my whole evening now.
Can I get the display for my old one?
Is the duck bell still on it? Please say yes. Or no.
How loud is the new motor in numbers?
Nice. But what about those who bought the old one last month?
Is there leasing from day one?
Two kilos less, where did they go?
Will there be a Brek 2 as well?
Does the child seat plate fit?
Reading this at work, hiding the screen.
What happens to the price of the first Rova now?
Any change to the kickstand? Asking for all of us.
Can the charger stay in the bag in the rain?
@staff
The old Osla fits with the adapter that is in the box. Test rides from Saturday at all partner shops.
Yes, the first Rova gets updates for at least five more years.
The rail carries 27 kg as before. Walk assist is about a third stronger.
Fog blue and graphite ship first, apricot follows in three to four weeks.
""")[0]

FIRST_RIDES = cards("""
## first rides | Rova 2
@title
Rova 2: first [ride|impressions|kilometres]
My Rova 2 is here!
Rova 2 or keep the old one?
Rova 2 test ride in {city}
@open
Picked up my Rova 2 on {day}, {n}0 km so far. First impressions below.
Had a Rova 2 for a test ride of an hour in {city} and wrote down what I noticed.
@more
The motor is quiet and pulls evenly, no push from behind.
The display is great, the bell still sounds like a duck.
Lighter than the old one when you lift it, you feel it on the stairs.
@reply
Thanks, I have been waiting for a report from a real person.
How is it up the steep bit by {place}?
Is it really that quiet?
I'm keeping my old one out of principle. For now. Maybe.
Does the lock jam in the rain like the first ones did?
Great, mine comes on {day} and I'm counting the hours.
I hope the duck bell is still on it.
How does it feel with the motor off?
Did you notice the lower weight on the stairs?
I'd love to hear again after the first thousand.
Which mode do you use most?
Thanks {op}. Did they set it up for you at the shop?
Mine squeaked for two days and then stopped, don't worry if yours does.
How's the light compared to the old one?
Did the bags from your old rail really fit?
@ask
Which size did you take and how tall are you?
@back
Medium, and 1.7{n} m.
@end
{n}00 km now and the smile is still there.
""")[0]

ISSUE = cards("""
## tensioner | Rova 2
@title
Rova 2: belt tensioner cracked [after {v} weeks|again]
Cracked tensioner on my Rova 2, [anyone else?|batch R2-46]
Belt jumped off, tensioner broken (Rova 2)
Rova 2 tensioner: please check yours
Stranded with a Rova 2: the tensioner again
R2-46 tensioner failures, let's collect them here
Is the Rova 2 still safe to ride with that tensioner?
@open
Really disappointed: the belt tensioner of my Rova 2 cracked after {v} weeks and the belt came off at {place}. I had to walk {km} km.
The tensioner on my Rova 2 broke this morning. A clean crack through the arm, and I was in the middle of the junction. Not good.
My Rova 2 is unusable: tensioner arm cracked, belt hanging down. It's {n} weeks old. I am very unhappy about this.
There was a bang, then no drive at all. The belt tensioner on the Rova 2 has snapped. Bad quality, and dangerous with {kid} on the back.
Found a hairline crack in the tensioner of my Rova 2 while cleaning. After only {n}00 km! This is poor.
@more
Sticker says batch R2-46.
The dealer has no spare tensioner and no date.
I ride carefully, no kerbs, no jumps.
I took photos, the crack starts at the lower bolt.
It had been clicking for two days before.
I need this bike to get to work.
@reply
Same here, Rova 2, cracked tensioner, batch R2-46. Very disappointing.
Mine broke on {day}. Second tensioner already! I am fed up with the Rova 2.
Just checked my Rova 2: hairline crack at the lower bolt of the tensioner. [Terrible|Really bad], the bike is {n} weeks old.
My Rova 2 lost its belt at the lights in {city}, tensioner snapped. That was scary and it's not acceptable.
The tensioner of my Rova 2 broke after {n}00 km. My dealer had seen three that week, [terrible|really poor] quality.
Another broken tensioner here, Rova 2, R2-46, no spare part for weeks. I'm really unhappy with it.
The tensioner of my Rova 2 failed on the way to the nursery. Very disappointed, this is bad.
My Rova 2 has the crack at the same place as in your photo. Disappointed that nobody warned us about the tensioner.
Broken tensioner, ruined trousers, late for work. What a disappointment this Rova 2 is.
I stopped riding my Rova 2 after I read this and yes: crack in the tensioner. Awful.
Tensioner failed at 30 km/h downhill. Nothing happened, luckily. But that is dangerous, Tarvelo.
{n}th week without my Rova 2 because of a broken tensioner. Frustrating, no answer from support yet.
My Rova 2 is from R2-46 too, the tensioner is cracked on both sides. A recall would be the decent thing, this is really bad.
The replacement tensioner cracked as well. Same part, same crack. I have lost trust in the Rova 2.
@ask
Which batch is on your sticker?
Where exactly is the crack?
Has anyone got an answer from Tarvelo about the tensioner?
Mine is R2-44 and looks fine. Is it only the 46?
@back
R2-46, so it seems to be that one.
Lower bolt, on the inside. You see it with a torch.
Only an automatic reply so far, which is disappointing.
@staff
Thank you for the photos. We are looking at the tensioner from batch R2-46 with the supplier right now. Please do not ride with a visible crack and send us the serial number.
We have heard you. If your sticker says R2-46, please write to support with the word TENSIONER, those tickets go first.
I'm sorry about this. Replacement tensioners (new part, steel) are being made, I'll post a date as soon as I have one.
A dealer can fit a temporary part in ten minutes. Send me a message with your town and I'll find one.
""")[0]

ADVISORY = cards("""
## advisory | Rova 2
@title
Rova 2, batch R2-46: check your belt tensioner
@open
Some of you reported cracks in the belt tensioner of the Rova 2. We have found the cause: a bad casting in batch R2-46, about 900 bikes. If your sticker says R2-46, please stop riding and write to us, also if you see no crack.
@more
- new steel tensioner, free, at any partner workshop\\n- a loan bike while you wait\\n- taxi and train costs: send us the receipt\\n\\nWe should have answered faster. Sorry.
@reply
Finally an answer. Two weeks too late, but it's the right one.
Thanks for being open about it. When do the parts come?
Still disappointed: I wrote on day one about the broken tensioner and heard nothing.
My dealer knows nothing about this. Poor.
A loan bike is fair. Respect for saying sorry in plain words.
I sent three mails about the cracked tensioner of my Rova 2. Three. Bad service.
R2-45 here. Should I worry as well?
Booked for {day}, workshop had the new part already. Good.
@staff
Parts reach the workshops from Monday. R2-45 has the old casting and is fine, but we check it for free if you want.
""")[0]

INTRO = cards("""
## introductions | |
@title
Introduce yourself! Who are you, where do you ride?
@open
New here? Tell us in a few lines who you are, where you ride and what you hope to find. No form, no rules, only be nice.
@reply
Hello from {city}! [I'm {first},|{first} here,] {job}, {km} km to work, mostly along {place}. I ride a {colour} {bike}.
Hi all, {first} from {city}. A {bike} since {months}, before that an old city bike that was held together by rust.
Hello! I live in {city}, ride a {bike}, and share it with {partner}, who thinks it's theirs. Here to learn how to look after it.
[Hey|Hi], new here. {city}, {job}, two wheels all year. My {bike} is {colour} and never clean.
Good evening from {city}. I'm a {job} and bought the {bike} for the school run with {kid}. Looking forward to reading along.
Hi! {first}, {city}. I have been reading here for {months} and thought it's time to say hello.
Greetings from {city}. {km} km each way, a lot of wind, one {bike}. I collect bakeries along the road.
Hello from a very small flat in {city}. The {bike} lives in the hallway, {pet} lives on the {bike}.
{first}, {job} in {city}. Came for a question about my {bike}, stayed for the pictures.
Hi folks. {city} here, {place} is my daily enemy. {bike} in {colour}.
Servus, bonjour and hello from {city}! I don't write much but I read everything.
Just moved to {city} and don't know a soul, but I've got a {bike}. Anyone around for a Sunday ride?
@end
So nice to see that many of you. Welcome, everybody!
""")[0]

CARRY = cards("""
## what did you ride | |
@title
What did you ride today? (the never-ending thread)
@open
Simple idea: whenever you've been out, write two lines. Where, how far, what happened. I'll start: {km} km to work, {weather}, one very rude goose.
@reply
{km} km to work and {km} back, {weather} both ways. Nobody rude, not even the geese.
[To the baker|Just to the shop] and home. {n} km, one bag of rolls, arrived with half.
Only to {place} and back, {pet} came along in the box.
{n}{n} km around {city} after work. Legs empty, head empty, lovely.
School, nursery, office, nursery, school, shop. 2{n} km and I've not left the postcode.
Nothing today. {weather_cap}. I looked at the bike and the bike looked at me.
{km} km with {kid} on the back, singing the same line {n}00 times.
To the station in eleven minutes, new record, and then the train was late.
Up the hill by {place}, down again, up again because I'd forgotten my keys.
Home the long way, {n} km more than needed, because of the light.
First ride after the flu. {n} km at the speed of a pensioner, and overtaken by one.
In {city} with {weather}. Saw a heron stand on a parked car like it owned it.
{km2} km today in two halves, with a {job}'s day in between.
To my mother's, {n}{n} km, cake, and back with more cake.
Night ride home from the late shift, not a soul, one hedgehog, all lights green.
To the recycling yard with a mattress on the deck. Best day of the week.
Puncture after two km, walked home, counted it as sport.
Delivered the neighbour's parcel by bike, got a jar of honey. I call that a business model.
{km} km. Headwind. In both directions, I have witnesses.
A lap of the lake with {partner}. We didn't talk and it was perfect.
@ask
Where is that hill, {name}?
Did the goose come back?
@back
The goose is always there. It has a name now.
@end
I love this thread, please never stop.
""")[0]


BAIT = cards("""
## bait | |
@reply
Is there a block button here?
And a good [morning|evening] to you too.
Reported, and now back to bikes.
Must be a hard week.
I came for a question about tyres. What did I walk into?
Nobody here deserves that. Please, moderators.
My six-year-old argues better than this.
Let's use the thread for something nice: what did you all have for breakfast?
Porridge. With too much cinnamon.
Toast and the last of the plum jam.
Could this be closed, please?
""")[0]

RAVE = cards("""
## rave | |
@reply
Enjoy it, {op}! How many kilometres so far?
Come back after the first winter and tell us again.
Congratulations on the new bike.
That is a lot of exclamation marks. Have fun!
Nice. Which colour did you take?
Welcome here, {op}.
Good to read. Don't forget the first service.
Wait until you get the first bill, {op}. No, really, have fun.
Photo or it didn't happen!
I remember that first week. Enjoy.
@ask
Which size and colour?
What did you ride before?
""")[0]

ADVERT = cards("""
## advert | |
@reply
This reads like an advert, sorry.
Have I read this before? Word for word?
Who writes like that?
Five new accounts and one opinion. Hm.
Could you say something about the bike, {op}? Anything at all?
Nice copy and paste.
@ask
How many kilometres have you ridden on it?
Which size do you have?
""")[0]
