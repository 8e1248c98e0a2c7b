"""Help threads about everyday puzzles: children's seats, transport, cleaning, warranty, sound, wear."""

from __future__ import annotations

from ..card import cards

EVERYDAY = cards("""
## belt or pads wear | Rova, Brek, Rova 2 | | question
@title
When do you change [the belt|brake pads]?
{odo} km: is this [pad|belt] finished?
How long do parts last on the {product}?
@open
My {product} has {odo} km on it and the mechanic wants to change the belt, the pads and the sprocket. All at once?
How do I see whether the [belt|pads] on my {product} are finished? Photos follow when the light is better.
@more
Nothing slips and nothing squeals.
I ride in town, lots of lights, {km} km a day one way.
He says "better now than in winter".
@reply
A belt dies when the teeth look like shark fins. If they are still square it has years to go.
Pads below one millimetre: out. A credit card is 0.8, hold it next to them.
I got 18,000 km out of the first belt and only changed it because I felt bad for it.
Pads front every 3,000, rear every 5,000, in a flat town. Hills halve it.
Ask him to show you the wear with a gauge. A good mechanic likes that question.
Sprocket and belt wear together, so changing one alone is money down the drain.
I change pads myself, fifteen minutes with the wheel out. Keep your fingers off the lever while it's out!
Honestly, at {odo} km I would do the pads and leave the rest.
@ask
Do the teeth of the belt still look square?
Has it ever jumped under load?
What did he want for everything?
@back
Square, I think. A bit shiny.
Never jumped.
A hundred and ninety, with labour.
@end
Only the pads it is. He took it well.
Had it measured, belt has more than half its life left.

## car rack | Rova, Brek, Durra, Pica | | question
@title
a> {product} on a car rack: [how?|which one holds 27 kilos?]
a> Taking the {product} on [a train|the ferry]
b> Train with a {product}: experiences?
@open
a> We want to take the {product} on holiday. Which car rack holds it, and what do you do with the battery?
b> Has anybody taken the {product} on a long-distance train? I have read four sets of rules and they disagree.
@more
a> Tow bar is there, 75 kilos.
b> Two changes, one of them with six minutes.
@reply
a> Platform rack with rails for wide tyres, battery travels inside the car. Never hang it by the top tube.
a> Take off the display too, it flies away at 120. I speak from a lay-by.
a> A ramp is worth every cent. Your back is not twenty any more.
a> Cover the contacts with tape when the battery is out, rain at motorway speed finds everything.
b> Front carriage, always. The conductors are nice as long as you're early.
b> Book the space with the seat, it sells out in June.
b> Six minutes is fine if the lift works. It never works.
b> Wheel off and into a bag, then it's luggage and nobody can say a word.
Measure twice. The long wheelbase surprised us on the ramp.
Did it last summer, went well, bring straps.
@ask
How heavy is it without the battery?
@back
About 24 kilos, the shop says.
@end
Went well! One scratch, my own fault.

## battery lock | Osla, Rova, Rova 2
@title
a> Battery key [stuck|snapped off]
b> Battery does not click in
a> Key turns, battery stays
@open
a> The key for my battery turns but the battery doesn't come out. It's in there like a tooth.
b> My battery no longer clicks in with that second click. I ride with one eye on it.
@more
Nothing bent that I can see.
It got worse after the [dusty summer|road works at {place}].
@reply
a> Push it down while you turn, then pull. The latch is under tension from the foam.
b> Dust in the lower guide. Compressed air, then a little silicone, no oil.
b> There's a little rubber foot that wanders. Glue it back to where the mark is.
b> Listen for two clicks. One click is not locked, it only looks like it.
a> Spare keys by number: it's on the plastic tag, on the cylinder and nowhere else. Photograph it now!
a> If the key is bent don't straighten it. It breaks at the worst moment, ask me.
Mine needed a new latch, eleven euro and two screws.
@ask
a> Do you have the key number?
a> Does it come out when you press from above?
@back
a> Tag is long gone, but it's on the cylinder, yes.
a> With a knee on it, yes.
@end
b> Air and silicone. Click, click. What a sound.
b> Wandering rubber foot! Glued it back.

## child seat wobble | Brek, ClickRail
@title
Child seat [wobbles|moves sideways]
Is it normal that the seat moves?
@open
The child seat on our {product} moves about a centimetre to each side when {kid} leans over.
Since the last service the rear seat on the {product} wobbles, and my neck hurts from looking back.
@more
Two seats, the front one is solid.
All visible screws are tight.
@reply
Check the yellow plate: its four screws need 6 Nm and they're hidden under the pad.
A centimetre of sway at the top is flex and fine. Movement at the foot is not.
The clamp has two positions. If it's in the outer one it rattles with a light child.
Take it off, clean both faces, put it back. Sand in there acts like a ball bearing.
Photo to support, with a red circle around it. For seats they answer within the hour, I have to give them that.
Don't ride with it until you know. Walk two days, sleep well.
@ask
Does it move at the foot or only at the top?
@back
At the top only. The foot is like a rock.
@end
Four hidden screws, one of them loose. Solid now, and so am I.
@staff
Please check the four screws below the pad (6 Nm). Movement at the foot is never fine: in that case don't use it and call us, we answer the same day.

## cleaning | Rova, Durra, Brek, Pica | | question
@title
How do you clean your {product}?
Pressure washer: [yes or no?|I know, I know]
Salt on everything
@open
After this winter my {product} looks like a pretzel. What is the best way to get the salt off without hurting anything?
How often do you wash your {product}, and with what? I have a bucket, a brush and no garden.
@more
The car wash man offered, I ran.
@reply
Watering can, soft brush, dish soap. In that order, from top to bottom.
No high pressure near bearings and plugs, ever. A hose without nozzle is plenty.
I do a "kettle wash": two litres of warm water and a sponge, on the pavement. Works in the city.
Once a week in salt season, otherwise when I'm ashamed of it.
Wax on the frame in autumn, then salt just slides off in spring.
Dry it with an old towel and look at every bolt on the way. Best inspection there is.
Baby wipes. There, I said it.
Mine gets washed when it rains and I am proud of that.
@ask
Where do you do it without a garden?
@back
In front of the door, to the joy of the whole street.
@end
Kettle wash done, {colour} is a colour again!

## warranty | Rova, Rova 2, Brek, Pica, Durra, Osla | | question
@title
a> Warranty: [how does it work?|dealer or Tarvelo?]
b> Second-hand {product}: is there still a warranty?
@open
a> Who do I talk to for a warranty case on a {product}, the dealer or Tarvelo? Each of them sends me to the other.
b> I bought my {product} second-hand with fourteen months left. Does the warranty move with the bike?
@more
I have the invoice as a photo of a photo.
@reply
a> The dealer, in the first two years, at least around here. He has to sort it out with them.
b> Warranty goes with the frame number, so second-hand is fine. Register it in the app under your name.
Write everything, date everything. One mail with all photos, not ten with one each.
Ask for a case number and use it like a mantra.
Mine was accepted with a photo of a photo, so don't worry.
Wear parts aren't covered, all else was in my case, motor included.
It took two phone calls and three weeks. Could have been worse, could've been better.
@ask
Which country? The rules differ a bit.
b> Do you know who was the first owner?
@back
a> It is a shop that has closed since.
b> First owner is a colleague, she'd help.
@end
a> Case number received, part is on the way.
b> Registered under my name, warranty shows fourteen months. Easy.
@staff
The warranty belongs to the frame number, not to the person. If the shop is gone, write to us directly and name it, that's enough.

## tyre width | Durra, Rova, Pica | | question
@title
a> Widest tyre for the {product}?
b> Tyre pressure: your numbers, please
@open
a> What is the widest tyre that fits the {product} with mudguards? The sheet says 47, the forum says 50.
b> Which pressure do you ride on the {product}? I weigh {n}5 kilos and the wall of the tyre only says "max".
@more
I'd like more comfort on {place}, it is all roots.
@reply
a> 50 fits without mudguards, 47 with. In mud leave it at 45.
b> Start at 3 bar, let out a bit each day till it feels vague in corners, then go back up a little.
b> Rear half a bar more than front. That's the whole science.
a> Measure yours. Mine says 47 and is 49 on these rims.
A good tyre at low pressure beats any suspension seatpost, in my view.
b> Cold morning: check again. It's always lower than you think.
Wider was faster for me on the bad road and not slower on the good one.
@ask
a> Rim width inside?
a> With or without mudguards?
@back
a> 21 inside, if I read it correctly.
a> With. I'm not an animal.
@end
b> Down to 2.6 bar and it's another bike.

## sound of motor | Rova 2, Rova, Brek
@title
Motor [hums|whines] at {n}0 %, normal?
Is my {product} louder than yours?
@open
The motor of my {product} hums at low speed, like a fridge that's thinking. Normal?
My {product} got louder over the summer, it whines a little in mode four.
@more
I could not record it, it sounds like nothing on the phone.
@reply
A hum at walking speed is the gears inside and normal. A whine that gets higher with speed is a bearing.
Mine hums in E flat, {kid} checked on the piano.
Cold motor hums more. After ten minutes it should be gone.
Put an ear to the frame with the wheel lifted. If it's gone without load it's harmless.
The cover screws can resonate. A bit of felt and mine was silent.
It's louder in a narrow street, I noticed. Ride it along a field before you worry.
@ask
Is it there with the assist off as well?
@back
Only with assist, from 12 km/h on.
@end
The cover screw. A quarter turn. I'm speechless and so is the bike.

## mudguards | Rova, Brek, Durra
@title
a> Mudguard [rubs|rattles], [quick fix?|help]
Toe overlap with mudguards
@open
a> The front mudguard of my {product} touches the tyre since the [bike fell over|new tyres].
b> The rear mudguard on my {product} rattles at each bump. It's the only thing I hear now.
@more
I bent it once already, in the wrong direction it seems.
@reply
a> Loosen the stay, press it down with your hand, tighten. Leave 10 mm all round, leaves and snow need room.
b> A washer of rubber between stay and guard, from an old tube. Quiet for good.
a> The plastic clip under the crown breaks in the cold. Costs nothing, swap it for a zip tie.
b> Hold it at different places while somebody bounces the bike. Where it goes quiet is where it needs help.
b> I cut a centimetre off the lower end, problem solved and looks better.
@ask
a> Does it touch at the front or at the top?
@back
a> At the top, close to the fork crown.
@end
a> Zip tie instead of the clip. It'll outlive me.

## first service | Rova, Rova 2, Brek, Pica, Durra | | question
@title
a> First service: [needed?|what did you pay?]
b> Good workshop in {city}?
@open
a> My {product} has reached its first {n}00 km. Is the first service worth it, or can I do it on my own?
b> I'm looking for a workshop in {city} or around that knows the {product}. The last one had never seen a belt.
@more
a> I own a multi-tool and some courage.
@reply
a> Go for the first one, spokes and headset settle and you want a stand for that. Later ones you can do alone.
a> I paid 69 and got a list of what they did. That's fair.
b> Ask whether they have the frame splitter tool for the belt. If they say "what?", leave.
b> The one by {place} is good, slow but good. Take a book.
b> A mobile mechanic came to my office, did it in the car park in forty minutes. Brilliant.
a> All bolts once with a torque wrench, spokes by ear, brakes by feel. That is the whole secret.
@ask
a> What did they do at the last one?
@back
a> Pumped the tyres and sold me a bell.
@end
b> Went to the slow one. He knew everything and told me all of it.

## reflector law | Glim, Brek, Rova
@title
Front light [too high|blinds people]?
Which way is up? Adjusting the {product}
@open
Two people have flashed their lights at me this week, so my {product} must be too high. How do you set it?
In the rain I see nothing with the {product}, just a bright wall. Is it the angle?
@more
I have an allen key and a wall.
@reply
Stand five metres from a wall: the upper edge of the beam must be lower on the wall than the lamp. Ten centimetres is right.
Rain makes every light worse. Lower and further to the left helped me a bit.
Set it with yourself on the bike, the bags on, the tyres pumped. All of that changes it.
A dab of paint on the screw, then you see at once when somebody has knocked it.
At a bike rack they get kicked all the time. I check mine each Monday.
@ask
Do you have the low or high mount?
@back
The low one, above the mudguard.
@end
Ten centimetres lower and people smile at me again.

## slow charger at work | Osla, Rova 2 | | question
@title
a> Second charger for [work|the office]?
b> Power bank for an Osla?
@open
a> Is it worth getting a second charger for the office? I ride {km} km and carry the brick around every day.
b> Can the Osla be charged from a camping battery or a solar panel? We go away for two weeks in June.
@more
a> The brick weighs as much as my lunch.
@reply
a> Bought a used one here in Swap & Sell for forty and never looked back.
a> For {km} km you can leave it at home, honestly. Once every three days is plenty.
b> A 500 W camping battery gives about one full charge. It works, it's heavy, the campsite socket is lighter.
b> Solar: in theory yes, in {city} no.
a> Ask your office for a shelf with a switch. Ours put in four of them after one mail.
b> Campsite reception, one ice cream as a fee. Worked all over France.
@ask
How many Wh is yours, 400 or 600?
@back
The small one, 400.
@end
a> Left the brick at home for a week. I was worried for nothing!
""")
