"""Rides and routes, and daily life with children, cargo and commutes."""

from __future__ import annotations

from ..card import cards

RIDES = cards("""
## sunday loop | |
@title
Sunday loop around {city}, {v}4 km
[Easy|Lovely] loop near {city}, mostly [gravel|quiet lanes]
Route: {city} and back by the river
@open
[Yesterday|On Sunday] I finally did the loop I've been drawing on maps all winter: {v}4 km from {city}, out along the river and back over the ridge.
A quiet round for those who live near {city}: {v}4 km, two climbs, one very good bakery.
@more
Surface is about a third gravel, the rest small roads with more cows than cars.
I took my {bike} and a bag with too much food, as always.
Best part: the long descent after the chapel, ten minutes without pedalling.
At {place} they are digging up the path, follow the yellow signs.
@reply
Saved it for the next free Sunday. Is the gravel all right with {n}0 mm tyres?
I know that bakery! The plum thing with the crumbs, worth every metre of climbing.
Did the same round the other way. Don't. The climb from the mill is a wall.
Beautiful part of the world. We were there in May and everything was yellow.
The bridge is closed until the end of the month, by the way, there's a ferry for two euro.
If you add the spur to the lake it's twelve kilometres more and you can swim.
Rode it today after reading this. Wet legs, big smile.
Thanks for writing these up. I would never find such roads alone.
@ask
Do you have a GPX?
How busy is it on weekends?
Would that work with a trailer?
@back
I put the file in my profile, the link's below the picture.
Before ten it's empty, after that the motorbikes wake up.
With a trailer leave out the ridge and stay by the river.
@end
Glad that some of you liked it. Next one is the lake side.

## overnight | | summer
@title
First overnighter, [packing list|what I forgot]
Two days, one tent, {v}0 km
@open
First night out with the bike: {v}0 km on Friday after work, a field by the water, and back for lunch on Saturday.
We finally did an overnighter with {kid}, tent and far too many marshmallows.
@more
What I carried:\\n\\n- tent and mat on the rear rack\\n- stove in the front bag\\n- one spoon for two people (mistake)
Slept badly, felt wonderful.
@reply
One spoon is a test of character.
Take the pegs out of the bag and carry them in the frame. Weight low, handling stays calm.
That's my plan for [next month|the holidays]. Did you just ask the farmer?
Earplugs against birds. Nobody tells you, they begin at four.
Cooked porridge in the rain on ours, and it was the best porridge of my life.
Leave the second pair of shoes at home. I always think I need it and never do.
We do that every first weekend in June, it has become a family thing.
@ask
Where did you charge, if at all?
How heavy was all of it?
@back
At the café in the morning, two coffees long.
Fourteen kilos, and four of it was food.
@end
Next time: two spoons.

## commute view | |
@title
The view from my commute [today|this morning]
Commute photos, [autumn|spring|winter] edition
@open
{weather_cap}, and then the sun came out over {place}. I stood there for five minutes and was late.
My {km} km to work this morning: two herons, one fox, no cars.
@more
This is why I don't take the bus.
@reply
Being late for that is a valid reason, I would sign it.
Mine is a ring road and a car wash, so thank you for sharing!
Same light here in {city} this morning. Magic.
A fox! I've had the same hedgehog by the tram stop three nights in a row.
I take the long way when it's like that. {km} km become twenty.
You should hang that on a wall.
@ask
What time was that?
@back
Just after seven, before the mist lifted.
@end
Today: fog, no heron. You can't have everything.

## group ride | |
@title
Group ride from {city} [on Saturday|next week], who is in?
Slow ride, [no one left behind|with cake]
@open
Shall we do a slow group ride from {city} on Saturday? Start at ten at {place}, about {n}0 km, cake at the half-way point.
A few of us from {city} meet every second Sunday, nobody gets dropped. Anyone want to join?
@more
All bikes welcome, with or without motor, children too.
@reply
I'm in, with {kid} on the back.
Can't this time, but please post the next one.
Would love to. What's "slow" for you, eighteen or thirteen?
Count me in. I'll bring a pump and something with chocolate.
Train gets in at 9:50, wait for me!
Was on the last one, such a nice bunch. Come, all of you.
My legs say no, my heart says cake. See you there.
@ask
What if it rains?
Which way round?
@back
If it rains we only do the cake.
Against the wind first, home with it.
@end
Eleven people, two dogs, no puncture. That was lovely, same again in two weeks!

## hills | |
@title
How steep is too steep?
Climb of the month: the [chapel|quarry|water tower]
Personal best up the hill by {place}
@open
There's a ramp by {place}, 14 percent, and I've walked it for two years. Today I did not walk.
Up to the quarry and back before breakfast. {n}00 metres of climbing, legs like jelly.
@more
I was overtaken by a postman, but still.
@reply
Postmen don't count, they are machines.
Bravo! The first time without walking is the best one.
Small gear, look at the ground two metres ahead, think of cake.
14 is serious. I'd have stopped to admire the view, often.
I do mine in the lowest gear and count lamp posts. {n}3 so far.
The descent is worse than the climb, check your pads.
@ask
Which gear did you use?
@back
The smallest, and then I looked for a smaller one.
@end
Did it again today, so it wasn't luck.

## winter riding | | winter
@title
a> Studded tyres: [yet?|worth it?]
b> Gloves that really work below zero?
a> Ice on the [bridge|path], tips
@open
a> {weather_cap}. I slid across {place} like a curling stone. Time for studded tyres?
b> My fingers are dead after ten minutes. Which gloves do you use below zero?
@more
b> I've tried two pairs and plastic bags. Don't laugh.
@reply
a> Studs on the front at least. You can save a sliding rear wheel, never a sliding front one.
b> Bar mitts! Ugly as a tea cosy, warm as a bakery. I ride in thin gloves at minus ten.
a> Let out a little air and don't brake on the bridge, that's half of it.
b> Lobster gloves, three fingers. You look like an alien and feel fine.
b> Wool under, wind-proof over, and take them off before you sweat.
a> I put mine on in November and it's the best 80 euro of the year, noisy but calm.
a> Last winter I broke a wrist on a shiny manhole cover. Slow in corners, please, everyone.
@ask
How cold does it get at your place?
@back
Minus eight this week.
@end
b> Bar mitts ordered and fitted. Why did nobody tell me years ago?
""")

DAILY = cards("""
## school run | Brek, Rova
@title
School run [logistics|with three bags and a violin]
How do you carry [two kids and a violin|the cello]?
Morning chaos: your tricks?
@open
{kid_cap} refuses [the helmet|the rain cape|everything] in the morning and we're late each day. How do you manage the school run?
School run with two children, two bags, one violin. What goes where?
@more
Five kilometres, one real hill, a lot of parked cars.
I'm on the {bike}, with the long rail.
@reply
Helmet goes on in the flat, before the shoes. After that it's too late.
The one who rings the bell gets to choose the song. Works up to about eight years.
The violin goes into the front basket with a rubber strap, the bags left and right, and the heavier child sits in front.
We leave ten minutes earlier and stop at the building site. There is always an excavator.
Rain cape over everything, with a window. They love it, it is a tent.
A second set of gloves lives in the bag. And a third.
Let them pack the bag onto the rack themselves, takes longer and stops the arguing.
@ask
How old are they?
@back
Four and seven, and both of them lawyers.
@end
The song rule works. We've had the same song for four days.

## shopping load | Brek, ClickRail, Rova
@title
What is the biggest thing you've carried?
Moved a [washing machine|sofa|fridge] by bike
Weekly shop: crate or bags?
@open
Moved {n} boxes and a floor lamp across {city} today, all on the {bike}. What's the biggest thing you've carried?
Carried a Christmas tree home and lost only a few branches. Your turn.
@more
People clapped at the lights.
@reply
A washing machine, one kilometre, downhill, with a friend walking alongside. Never again. Well, maybe.
Two crates of water and a sleeping child. The child was the heavier part.
A cello and its owner.
Twelve bags of compost, in two goes. The tyres complained.
A door. In wind. I was a sailing boat.
My neighbour's bike, on my bike. It felt like a joke, but it was on a Sunday and no shop was open.
Ratchet straps, not rubber ones. Learned when the shelf overtook me.
@ask
How did you tie it down?
@back
Two ratchet straps and a prayer.
@end
I have read all of these to {partner}, who now wants to move house by bike.

## dog transport | Brek, ClickRail
@title
b> Dog in the box: how to [begin|get used to it]?
a> Trailer or box for {pet}?
@open
a> I want to take {pet} to work by bike. Box on the deck, or a trailer?
b> {pet_cap} jumps out of the box as soon as I slow down. Any training tips?
@more
a> About {n} kilos more than is convenient.
@reply
b> Put the box in the living room for a week with a blanket and treats. Then ride round the block. Then to the bakery.
Short leash to a harness, never to a collar.
a> Trailer for everything over 20 kilos, the box gets wobbly.
Ours loves it. Ears in the wind, king of the road.
b> Something that smells of you on the floor of the box. An old jumper did it here.
b> Begin on a quiet path and don't stop at every tree.
@ask
What breed?
@back
A bit of everything, mostly appetite.
@end
b> Day six, and he sleeps in the box at home. Progress!

## rain gear | |
@title
a> Rain trousers that [breathe|survive]?
Wet feet [again|every day], what do you wear?
b> Poncho or jacket?
@open
a> {weather_cap}, third day in a row, and my rain trousers let water through at the knee. What are you all wearing?
b> Poncho or jacket and trousers for {km} km? I arrive wet from one side or the other.
@more
I have to sit in meetings afterwards.
@reply
b> Poncho with thumb loops. Dry in five seconds, looks like a tent, but I'm a happy tent.
a> Wash-in proofing once a season, then a warm iron. Old trousers become new.
Gaiters over normal shoes. No rain shoe ever survived a winter with me.
Long mudguards do more than any jacket. Most of the water comes from below.
I keep dry socks and trousers at the office. You can't win, so change.
a> Merino underneath, let it rain. Dries on the way.
Wait ten minutes. It is nearly always a shower.
@ask
Long mudguards with a flap?
@back
Mudguards yes, flap no.
@end
Flap mounted, feet dry. For 12 euro. Unbelievable.

## car free | |
@title
a> Sold the car, [one month in|half a year later]
b> Thinking of selling the second car
a> What does your bike cost you per year?
@open
a> We sold the car {n} months ago. {km} km to work for me, school on the way, shopping on Saturday. Asking for moral support for the winter.
b> Has anybody here really sold the second car? {partner_cap} is not convinced yet.
@more
a> I've kept a list: {n}00 euro saved so far, two taxis taken.
@reply
Four years without. We rent one about six times a year, and that's still a quarter of the cost.
b> Make it a trial: keys in a drawer for three months. We never opened the drawer.
The first November is the test. After that it's just life.
Honest answer: we bought a small old one again when the baby came. No shame in it.
Car share at the corner plus a train card. Works in {city}, might not in a village.
I sleep better and know all of the cats on the way.
The kids complained for two weeks and now they're proud of it at school.
@ask
a> What do you do for the grandparents at the other end of the country?
@back
a> Train and a rented car from the station. The kids prefer the train.
@end
b> Drawer trial started today. Thanks, everyone.

## traffic | |
@title
b> Close pass by {place} [again|this morning]
a> New bike lane by {place}, [finally|what do you think?]
b> Junction of horror
@open
a> The new lane by {place} opened today. Two metres wide, real kerb, I had tears in my eyes.
b> A van passed me with a hand's width this morning by {place}. Still shaking a little.
@more
b> I've written to the town, with photos.
@reply
b> Ride further out from the parked cars. Feels rude, is safer.
Report it every time. Ours changed the lights after the fortieth letter.
b> Glad you're all right. Take the quiet parallel street for a few days.
a> Good to hear that something gets built somewhere. In {city} they paint a picture of a bike on the road and call it a lane.
b> A pool noodle on the left of the rack. It looks funny and cars leave more room.
I join the monthly ride to the town hall. Twelve people at first, two hundred now.
@ask
b> Did you get the number plate?
@back
b> No, it was too fast for that.
@end
b> The town answered! They'll look at it in spring. It's something.

## office shower | |
@title
a> Arriving [sweaty|fresh]: your routine?
b> Where do you [leave|charge] the bike at work?
@open
a> {km} km each way, no shower at the office. How do you arrive as a human being?
b> Facilities wants to ban charging batteries in our building. Has anyone had that?
@more
The bike room is full of desks from 1994.
@reply
a> Flannel, deodorant, fresh shirt. Cool down for five minutes outside before you go in.
a> Ride to work with the motor, ride home without. Solved it for me.
b> Ask the insurer in writing. Ours said it's fine on a fire-proof shelf, and then facilities was happy.
a> Wool shirt. I would not believe it either, but it doesn't smell.
b> We counted bikes for a month and gave them the list. Got a proper room after that.
a> I keep a pair of shoes at work, that makes the bag much lighter.
@ask
a> Is there at least a sink?
@back
a> A sink and a very cold window.
@end
a> Flannel and fresh shirt it is, nobody moved away in the meeting.

## child first bike | |
@title
a> First own bike, [which size?|she did it!]
a> From balance bike to pedals
@open
a> {kid_cap} rode the whole way to {place} alone today. I ran, cried and ran.
b> From which age did yours ride on the road next to you?
@more
a> Stabilisers were on for exactly one day.
@reply
a> Brakes first, pedals second. Let her practise stopping on the grass.
a> Huge! You'll never forget that day.
b> On the pavement until eight here, then short bits on the road with me on the outside.
a> Take the pedals off for a week. Best trick there is.
b> We go behind them, one wheel's length to the left, and talk all the time.
a> Light bike. The cheap ones weigh as much as the child.
@ask
a> Which wheel size did you take?
@back
a> Sixteen inch. A bit big, but the feet reach.
@end
a> Today: {n} kilometres and an ice cream.
""")
