"""Help threads about brakes, wheels, folding, racks, children's seats, orders and storage."""

from __future__ import annotations

from ..card import cards

PARTS = cards("""
## brake rub | Rova, Brek, Durra, Rova 2
@title
a> Front brake rubs [after a wheel change|a little]
a> Disc brake: ting, ting, ting
a> How do I centre the caliper on a {product}?
b> Brake squeals [like a goods train|in the wet]
@open
a> The front disc of my {product} touches the pad once per turn. Ting. Ting. Ting.
a> I had the wheel of my {product} out for the car and since then the brake rubs.
b> The brakes on my {product} scream when it's wet. Children cover their ears.
@more
The rotor looks straight to me, but what do I know.
Pads are [new|half worn].
I am not a mechanic, please explain it slowly.
@reply
a> Loosen the two caliper bolts half a turn, pull the lever hard, hold it, tighten the bolts again. Done in 90 seconds.
a> Open and close the axle once with the bike standing on its wheels, not upside down. Often that is all.
a> If it touches once per turn the rotor is bent. Mark the spot and bend it back with clean fingers and a rag, little by little.
b> Squeal in the wet is normal for the first stop. If it stays, the pads have got oil on them: sand them lightly and clean the disc with isopropyl.
b> Never touch the disc with bare fingers. And never, never spray anything near it.
b> Bed the pads in: twenty stops from 25 km/h to walking pace without locking. Almost nobody does it.
a> A business card on both sides between pad and disc while you tighten, gives you an even gap.
b> Change to organic pads if you hate noise. They wear faster but are silent.
@ask
a> Does it rub all the time or once per turn?
b> Has anything oily come near the disc, chain spray for example?
@back
a> Once per turn.
b> Um. I sprayed the kickstand. It's close to the disc, isn't it.
a> All the time, and the wheel stops after three turns.
@end
a> Lever pull trick worked at the first try!
b> Sanded the pads, cleaned the disc, quiet. [I can brake in public again.|The dog no longer howls.]
a> It was the axle, not fully in. Thanks for the calm explanation.

## broken spokes | Brek
@title
Broken spokes in the rear wheel, [again|third one]
Which wheel builder for the Brek?
@open
Another spoke gone on the rear wheel of my Brek, drive side, at the bend.
I hear a ping, and one more spoke is loose on the Brek. That makes {n} since [spring|autumn].
@more
Load is usually {kid} plus bags, so nothing crazy.
The shop just replaces the one that's gone and sends me off.
@reply
One broken spoke is bad luck, three is a wheel that was never tensioned evenly. Ask for a full re-tension, not a single replacement.
Have it rebuilt with butted 13/14 spokes and brass nipples. 120 euro and I've had peace since.
Check the load on the deck: everything over 80 kg belongs low and in front of the axle.
More pressure in the rear tyre. At 2 bar with two kids every pothole goes into the spokes.
That should be a warranty case if the bike is under two years. Tarvelo did mine.
Squeeze pairs of spokes after the first 200 km. A soft pair tells you before the ping does.
@ask
Always the drive side?
What pressure do you ride with the kids on?
@back
Yes, always drive side.
Two and a half, maybe less.
@end
Wheel rebuilt, properly this time, {n}00 km and nothing.
They re-tensioned the whole wheel under warranty. Good.
@staff
Please let your dealer re-tension the whole wheel at our cost, a single spoke is not enough. Reference WHL-2 on the ticket.

## fold latch | Pica
@title
Fold latch [clicks|has play]
Pica hinge: how tight is tight enough?
Play in the hinge after {n}00 km
@open
The main hinge of my Pica clicks when I pull at the bars.
There is a bit of play in the fold of my Pica, I can feel it with my hand over the joint.
@more
Latch closes fine and the red mark is hidden.
It is folded at least four times a day, {city} has a lot of stairs.
@reply
There's an 8 mm adjuster under the rubber cap. An eighth of a turn, not more, and try again.
You want the lever to close with the pressure of one firm thumb. If you need the palm it is too tight.
Clean the two faces first. A grain of sand in there feels exactly like play.
A touch of grease on the hook, none on the faces.
Let somebody hold the front brake while you rock it and put a finger on the joint. If it moves there, adjust. If not, it's the headset.
Mine needed the adjuster after about 1,000 km and never again.
@ask
Did you feel with the finger whether it's the hinge or the headset?
Have you cleaned the faces?
@back
Definitely the hinge.
There was sand. There was SO much sand.
@end
One eighth of a turn and it's tight. Perfect tip.
It was the headset after all, now fixed.

## rack mounting | ClickRail | | question
@title
a> ClickRail: which bags fit the [new|old] rail?
c> Will the crate hold on the short rail?
Mounting a child seat on the ClickRail
b> Rail rattles with [the basket|my laptop bag]
@open
a> Can somebody tell me whether the old bags fit on the new ClickRail? The page says "most", which is not helpful.
b> The basket rattles on my ClickRail, whatever I do.
c> I'd like to put [a wine crate|the dog basket] on the ClickRail and I'm not sure about the load.
@more
It's the {product}, long version.
I'd rather not drill.
@reply
a> Everything since the grey catch fits. If yours has a red one you need the adapter, part CR-7, a few euro.
b> Rattle: a strip of old inner tube under the front hook. Silence for life.
c> The short rail is good for 12 kg, the long one for 27. Stamped on the underside.
Put the heavy side towards the frame and the wobble is gone.
c> For a crate use two adapter plates, one is not enough, it twists.
Child seats only with the yellow plate, please. That is the one that's tested for it.
b> The two small screws at the back set the clamping force, a quarter turn makes a difference.
@ask
a> Grey catch or red catch?
c> Short or long rail?
@back
a> Red. So the adapter then.
c> Long rail, 27 it says.
@end
b> Inner tube strip did it. [Cheap and perfect.|Blessed silence.]
a> CR-7 arrived, click, done.
@staff
a> Grey catch: all bags fit. Red catch: please order CR-7, it's free for first-generation owners with the code on your invoice.

## puncture | Rova, Brek, Durra, Pica
@title
a> {n}th puncture this [month|season], which tyres do you ride?
b> Getting the rear wheel out of a {product}
a> Tyre advice for [glass and gravel|bad roads]
@open
a> Another flat on my {product}, rear of course, and of course near {place} in {weather}.
b> How on earth does the rear wheel of the {product} come out without three hands?
@more
a> I'm on the original tyres.
I carry patches, but with the hub it's a drama.
@reply
b> Unhook the cable stop, loosen both nuts, pull it back and down. Practise it once at home with a cup of tea.
b> You do not need to take the wheel out to patch. Pull out one metre of tube, find the hole, patch, back in.
a> Go for a tyre with a proper protection belt. A bit heavier, and I haven't had a flat in {odo} km.
a> Feel the inside of the tyre with your fingers before you put the new tube in. The thorn's still in there.
a> Tubeless on a commuter is a mess for little gain, in my opinion.
b> A shop with a bench vice does it in ten minutes. I pay 15 euro and keep my hands clean.
a> Pressure! Most pinch flats are simply too little air. Once a week with a real pump.
@ask
a> Is the hole on the outside or on the rim side?
a> Do you know what pressure you are at?
@back
a> Rim side. Two small holes like a snake bite.
a> Outside, a bit of glass as big as a rice grain.
@end
a> Rim tape had moved. New tape, no flat since.
a> Better tyres on, two weeks of broken glass and no puncture.

## kickstand | Brek, Rova
@title
Kickstand [springs back|does not hold]
Loose double kickstand
@open
The kickstand of my {product} no longer locks, it folds back when I load [the bags|{kid}].
The double stand on my {product} has become wobbly.
@more
It happened after the [winter|last service].
I'd hate for it to drop with a child on board.
@reply
Two bolts behind the bottom bracket, 10 mm, they come loose after the first season. Threadlock, 25 Nm.
Clean and grease the pivot. Salt makes it stiff, and then it doesn't go over the dead point.
The spring hook wears. It's a two euro part and takes pliers and a bit of courage.
Always put the foot on it, never push the bike back by the bars. It bends the tongue.
Until it's fixed lift the kids off first. I had one fall over, nobody hurt, big fright.
@ask
Is the spring still on both hooks?
Do the bolts move if you put a spanner on them?
@back
One bolt was hand tight. Hand tight!
The spring hangs by half a hook.
@end
Bolts tight, pivot greased, like new.
New spring is in. Solid again.

## order question | Rova 2, Brek, Osla, ClickRail
@title
Where is my order?
Delivery date moved [again|for the second time]
How long did you wait for your {product}?
Order says "in preparation" for {v} weeks
@open
I ordered a {product} {v} weeks ago and the page still says "in preparation".
My delivery date for the {product} has moved twice. Does anyone know what's going on?
@more
Money left the account at once, of course.
I have sold the old bike already, so I'm walking.
@reply
Mine was nine weeks instead of six, then it came with one day's notice.
Call instead of writing. The people on the phone see the factory date.
{colour_cap} is the slow colour. Two friends ordered on the same day, the other colour came three weeks earlier.
Look at the order number: everything under 44000 leaves this week, at least that's what they told me.
Same here. It's the {n}th week and I check the page like a lottery ticket.
Ask for a loan bike. They don't advertise it but I got one.
Parts come from another warehouse, so split the order if there's a bag or a rail on it.
@ask
Which colour and which frame size?
Direct or through a dealer?
@back
{colour_cap}, medium.
Direct, order number 43{n}18.
@end
It's on the truck! Notice came this morning.
Called them, date confirmed for next week. Thanks for the push.
@staff
Send me your order number in a private message and I will look where it stands. Sorry for the wait.

## theft | Rova, Rova 2, Brek, Pica | | question
@title
a> Bike stolen [near {place}|last night], what do I do?
b> Which lock do you use?
b> Locking a {product} in [town|{city}]
@open
a> My {product} was stolen last night from [our yard|the station]. Two locks, both cut.
b> Which lock do you trust for the {product}? I have to leave it at {place} all day.
@more
a> I have the frame number and photos.
a> Insurance wants the invoice and both keys.
@reply
a> Report it to the police first, then mark it as stolen in the app. The motor refuses to start and shows a phone number.
b> Frame lock plus one good chain through the rear triangle to something that can't be lifted. Two different types.
b> Never the same place and time every day. Sounds paranoid, worked for me for six years.
Hide a tracker in the handlebar end. Mine came back from a garage three streets away.
a> Photograph the scratches, not the bike. Those prove it is yours.
b> A neighbour with a window is the best lock. I park under one and bring her cake.
a> Check the small ads for two months. They wait, then sell 200 km away.
@ask
a> Did you register the frame number in the app?
a> Was it locked to something?
@back
a> Yes, registered and marked as stolen now.
a> It was locked to a stand, which they took out of the ground.
@end
a> You won't believe it: somebody found it behind the {street} and called the number on the display.
b> Went with frame lock and chain now. Thanks everybody.

## storage | Rova, Brek, Durra, Pica | autumn | question
@title
Storing the bike [over winter|for two months], what to do with the battery?
Winter break: checklist?
@open
My {product} will stand for about {n} weeks while I am away. What should I do with it?
I am going to put my {product} to bed for the winter. Anything I should not forget?
@more
It's a dry cellar at about ten degrees.
@reply
My list:\\n\\n- battery out, at 50–60 %, in a dry room\\n- tyres to full pressure\\n- belt or chain clean and dry\\n- a cloth over the saddle
Battery at 60 % and look at it once a month. Below 20 % plug it in for half an hour.
Pump up the tyres and hang it if you can, rubber hates standing flat.
Drop of oil in the lock cylinders. You'll thank yourself in March.
Do not leave it on the charger for weeks, it's the one thing the manual says in bold.
Or just ride it. Winter's the nicest time, empty paths.
@ask
Is the cellar dry all year?
@back
Dry enough for potatoes.
@end
All done, it sleeps under an old bedsheet. Thanks for the lists!

## saddle and fit | Rova, Rova 2, Durra, Pica
@title
a> Numb hands after {v}0 minutes
Which saddle [on the {product}|for longer rides]?
c> Is my frame too big?
b> Knee pain since I ride the {product}
@open
a> After {v}0 minutes on my {product} my hands go numb.
b> I get knee pain on the {product}, front of the left knee, since I ride the whole way to work.
c> I'm 1.6{n} m and ride the medium {product}. Too big?
@more
a> The saddle's straight and at hip height.
I would rather not spend another 150 euro to find out.
@reply
a> Numb hands nearly always mean the saddle tips forward. Level it with a book and a spirit level.
b> Front of the knee: saddle too low. Up by a centimetre, ride a week, then again if needed.
b> Heel on the pedal, leg straight at the bottom. That's the right height, nine times out of ten.
a> Try bar ends or different grips first, cheaper than a stem.
A shop with loan saddles is worth gold. I tried five and kept the cheapest.
b> Lower gear, faster legs. Pushing big gears with a motor is how I hurt mine.
c> At 1.6{n} I ride the small and it's right. But the reach differs by 12 mm only, so a shorter stem does it.
@ask
a> Where does the saddle point, nose up or down?
b> How high is it, heel on pedal test?
@back
a> Nose down a bit, because I found that comfortable at first.
b> Heel does not reach the pedal. No, wait, it does with the knee bent a lot.
@end
a> Level saddle, no numb hands for two weeks. It was that simple.
b> One centimetre up and the knee is quiet.

## frozen lock | ClickRail, Pica, Rova 2 | winter
@title
Lock frozen, bag trapped
Frost in the [lock|catch], tips?
@open
{weather_cap}, and the catch of my {product} froze shut with the bag on it. I had to leave the bag on the bike until lunch.
The lock of my {product} is frozen every second morning.
@more
Lighter on the key works, but I look like a burglar.
@reply
Graphite powder, not oil. Oil gets thick and makes it worse.
Hand sanitiser! It's alcohol, it thaws and dries. There's a bottle in every bag these days.
Tape over the keyhole at night. Costs nothing.
Warm key, not warm lock. And no hot water, it freezes again with interest.
Blow it out with air after washing the bike, that's how the water gets in.
@ask
Did you wash it with a hose lately?
@back
Yes, on Sunday. That explains it.
@end
Sanitiser works brilliantly, in thirty seconds.
""")
