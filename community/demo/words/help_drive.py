"""Help threads about motors, belts, batteries, gears and the app."""

from __future__ import annotations

from ..card import cards

DRIVE = cards("""
## belt squeak | Rova, Rova 2
@title
[Belt squeaks|Squeaking belt] on my {product}, [what now?|normal?|help please]
Noise from the belt when it is [dry|dusty]
{product} belt: squeak squeak squeak
Anybody else with a singing belt?
@open
Since [about a week|last weekend|the dry spell] the belt of my {product} squeaks with every turn of the pedals.
My {product} has started to squeak, always when the right pedal goes down. It sounds like the belt.
@more
It is worse when it is [dry|dusty] and disappears after rain.
I have cleaned it with [water and a brush|a wet cloth], which helped for [one ride|exactly a day].
The bike has done {odo} km, mostly along {place}.
It drives me [mad|nuts], and everybody turns round.
@reply
Dust on the belt edge. Rinse it with plain water and an old toothbrush, then one thin coat of dry silicone, not oil.
Check the alignment first: the belt must run in the middle of the rear sprocket. If it touches the flange it sings.
Please no chain oil on a belt! [It collects sand and gets louder.|It swells the rubber.]
Look at the tension with the Tarvelo app's microphone test, you want [45 to 55 Hz|about 50 Hz] for that frame.
A dry bar of plain soap held against the belt edge for ten turns. Sounds silly, [works for months|works every time].
If it squeaks only under load it is often the front ring's bolts. Torque them to {n} Nm and try again.
Mine did that until I loosened the rear axle, pushed the wheel straight and tightened again.
Mine was quiet again after I rode through a proper puddle, so I'd begin with the garden hose.
@ask
Does it squeak when you turn the pedals backwards as well?
Does the belt sit in the middle of the rear sprocket or does it touch one side?
How long since the last wash, honestly?
@back
No, only forwards and only when I push.
It does touch the outer flange a little, now that you say it.
Washed? Er. In [spring|autumn].
@end
Toothbrush and silicone it was. [Total silence since.|Quiet as a cat now.]
It was the alignment. Two millimetres, and the noise is gone.
The soap trick works, I can't believe it.
@staff
A squeak in dry weather is nearly always dust on the belt flange: rinse with water, let it dry, one thin coat of silicone spray on the toothed side.

## assist cuts out | Rova, Rova 2, Brek
@title
Motor cuts out [uphill|on the climb to work|after ten minutes]
{product}: assist drops for a second, then comes back
No assist after a [stop|red light]
Assist disappears on hills
@open
The assist of my {product} [cuts out|drops to zero] on the way up to {place}, always at about the same spot.
From time to time my {product} simply stops helping. Display stays on, battery is at {n}0 %, but no push.
@more
After [switching off and on|a restart] it works again for [a while|the rest of the ride].
No error code on the display [as far as I can see|at all].
It started [after the last update|two weeks ago|with the cold weather].
I ride in mode three of four, {km} km each way.
@reply
Look at the speed magnet on the rear wheel. If it has turned a little, the controller loses the wheel and stops helping.
Pull the battery, wipe the five contacts with a dry cloth, click it back in until you hear it twice.
The plug of the torque sensor sits under the bottom bracket and likes to fill with water. Dry it, a little contact grease, done.
Update the firmware with the cable, not over Bluetooth. Half of these cut-outs went away with 3.4 for me.
It gets warm and protects itself. Try a lower gear and a higher cadence on that hill, the motor hates slow grinding.
Had that in {months} of ownership exactly once: the brake switch was stuck and the bike thought I was braking.
Check whether the brake lever comes all the way back. The cut-off switch is in the lever.
Open the ride log in the app, under Service, there will be a code even if the display shows none.
@ask
Which firmware are you on?
Is it the same with another battery? Maybe [your dealer|a friend] can lend you one.
Does it happen on the flat as well?
@back
It is on 3.{n}, says the app.
Only uphill, never on the flat.
There is a code in the log, [E21|E14|E30]. No idea what that is.
@end
It was the magnet! Turned by a few degrees. [Thank you so much.|Fixed in a minute.]
Cleaned the contacts and three days without a single drop-out.
The brake switch it was, who would have thought.
@staff
Please send us the ride log (app → Service → Share log). E21 is the speed sensor, E14 the brake switch, so in most cases no part is needed.

## range in the cold | Osla, Rova, Brek | winter
@title
Range [halved|down by a third] in the cold, is my battery dying?
Osla in winter: what range do you get?
{n} bars gone in {km} km at minus five
How do you treat your battery in winter?
@open
With this weather ({weather}) my range has gone from [70 to 40 km|easy to scary].
At minus five my Osla loses a bar every three kilometres. In summer it was one bar per ten.
@more
The bike sleeps outside [under a roof|on the balcony], the battery too.
It's two years old and has about {n}00 charges.
I charge it to 100 % every night, maybe that is wrong?
@reply
Take it inside overnight and put it in just before you leave. A warm cell gives you nearly the summer range.
Cold costs about a third, that is chemistry and not a defect. It comes back in April.
A neoprene cover for the Osla is [twenty euro|cheap] and really does something below zero.
Charge it when it is at room temperature, never straight from the cold. That is what kills cells.
80 % in daily life and 100 % only before long rides, mine is at 94 % health after two winters with that.
Start in mode one for the first kilometre, the cells warm themselves.
Also check tyre pressure. Cold air, soft tyres, and half your "battery problem" is rubber.
I measured it over a season: at 20 degrees 71 km, at 0 degrees 52, at minus ten 41. Same route, same legs.
@ask
Where is the battery overnight?
What does the health page in the app say?
What pressure do you ride in winter?
@back
In the bike, in the yard. I see the problem now.
Health is {n}1 %, so I guess it is the cold.
I never thought of the tyres. They were at two bar.
@end
Battery sleeps on the shelf in the hall now and I'm back to [55|58|60] km. Great.
Pumped the tyres and took it inside: problem gone. A bit embarrassed.
@staff
That is normal below freezing: expect 25 to 40 % less. Stored and charged indoors, the Osla keeps its health very well.

## will not charge | Osla
@title
b> Osla does not charge [any more|past 80 %]
a> Charger blinks red, battery stays empty
a> Red light on the charger, help
@open
a> Plugged in the charger last night as always, and this morning: one red blink, nothing charged.
b> My Osla stops at 80 % and the charger goes green. No setting changed, as far as I know.
@more
a> Other sockets tried, same thing.
The battery was [in the cold hall|down to zero for a few weeks|absolutely fine yesterday].
a> It's the charger that came with the bike.
@reply
a> Red single blink means too cold or too warm. Leave it in the room for two hours and try once more.
b> 80 % is the care mode. App, Battery, "Long life", it switches itself on after an update.
a> If it was at zero for weeks it sleeps. Hold the button for fifteen seconds with the charger plugged in, that wakes it.
a> Look into the charging port with a torch. I had a [crumb|tiny bit of gravel] in there, no joke.
a> Try a friend's charger before you buy anything. Those bricks die more often than the cells.
a> Count the blinks: one is temperature, two is the charger, four is the battery. Two you can fix for 60 euro.
@ask
a> How many times does it blink before it pauses?
How old is it and how many cycles does the app show?
@back
a> Twice, pause, twice.
a> One blink. And it had been on the balcony all night, yes.
212 cycles, just under two years.
@end
b> Long life mode was on. I feel silly, thank you!
a> Warmed up for two hours, charged like nothing ever happened.
a> It was the charger. A colleague's works, so a new one is on its way.
@staff
a> One blink is temperature, two the charger, four the battery itself. With four blinks please open a ticket and do not charge it again.

## app loses bike | Rova, Rova 2, Brek
@title
App does not find the bike [after the update|since Tuesday]
Bluetooth pairing fails, [again|any tricks?]
{product} gone from the app
@open
The app has forgotten my {product}. It searches and searches and then says "no bike nearby", and I am sitting on it.
Since the last update the app connects for [two|ten] seconds and then drops my {product}.
@more
Phone is [a rather old Android|an iPhone, latest system|a work phone with a lot locked down].
Already deleted and installed it anew, no change.
The unlock with the key still works, luckily.
@reply
Remove the bike from the phone's own Bluetooth list too, not only in the app. Then pair with the battery freshly clicked in.
Android needs the location permission for Bluetooth searches. Mine lost it with an update.
Hold power and light together for eight seconds, the display shows a hand, then pair. That resets the pairing on the bike side.
Only one phone at a time. If {partner} is at home with the app open, the bike talks to the other phone. Ask me how I know.
Switch off battery saving for the app, otherwise the phone puts it to sleep in the pocket.
Version 5.2.1 is broken for many, 5.2.3 came out this week and works again here.
@ask
Is there a second phone with the app in the house?
Which version is it, bottom of the settings page?
@back
5.2.1, so that fits.
Yes! {partner_cap} has it too. Could that be it?
Location was off. Why does a bike need to know where I am?
@end
The other phone was the thief. Solved.
Eight seconds on both buttons and it is back, thanks!
5.2.3 fixed it here too.
@staff
5.2.3 fixes the dropped connection on older phones. If the bike still hides, hold power and light for eight seconds and pair again.

## hub gears slip | Rova, Pica, Brek
@title
Hub gear [slips|jumps] in [fourth|third]
Gears skip when I stand up
Adjusting the hub gear: where are the marks?
@open
My {product} slips in [third|fourth] gear when I push hard. Feels like the pedal falls into a hole.
Since I changed the rear tyre, the gears of my {product} do not line up any more.
@more
First and second are fine.
I found a small screw at the shifter but no idea which way to turn.
@reply
There are two yellow marks in a little window at the hub. Put it in gear four and turn the barrel adjuster until they meet.
Half a turn at a time, then click through all gears and back to four. Cables settle.
After a tyre change it's almost always the cable stop that's not fully seated. Push it in with your thumb until it clicks.
If the marks are fine and it still slips, the cable is old. A new one costs less than a coffee and a cake.
Don't ride it like that for weeks, slipping eats the clutch inside the hub.
Ease off the pedals for the shift. A hub likes to change without load, like in an old car.
@ask
Are the two marks in the window in line when you are in fourth?
Did you take the wheel out recently?
@back
They're off by about two millimetres.
Yes, tyre change on Sunday. So it's me.
@end
Three half turns and it shifts like new. [Didn't know about the marks!|Thank you.]
The cable stop wasn't seated. One click and all gears are back.

## new noise | Rova, Rova 2, Brek, Durra
@title
Creak from the [bottom bracket|crank area], [going mad|any ideas?]
Click, click, click with every pedal stroke
Where does this creak come from?
@open
There is a creak on my {product}, once per pedal turn, and I can't find it.
My {product} clicks under load. Not loud, but now I hear nothing else.
@more
Pedals are tight, I checked.
It starts after about ten minutes, never cold.
Riding without hands on the bar it stays, so not the stem.
@reply
Take the seatpost out, wipe it, grease, back in. You would not believe how often "the bottom bracket" is the seatpost.
Swap the pedals with another bike for one ride. Costs nothing and rules out half of it.
Chainring or belt ring bolts. Take them out one by one, a drop of threadlock, {n} Nm.
Try standing up for a bit. If it's gone, it's the saddle rails.
If it truly is the bracket: 24 mm spindle, any shop can do it in half an hour, about 40 euro.
Mine was the kickstand bolt. It only creaks when the frame flexes, so it sounds like the cranks.
Put a thin layer of grease on the rear axle faces. Hollow frames carry the noise to the front, your ears lie to you.
@ask
Is it there when you stand up?
Left pedal down or right pedal down?
When did the post last see grease?
@back
Gone when I stand. So saddle or post!
Right pedal, always.
Never since I bought it, {months} ago.
@end
It was the seatpost. The SEATPOST. Thank you all.
Kickstand bolt. I had already ordered a new bracket...
Greased everything you named, one at a time. It was the ring bolts. Silence!

## fog in display | Rova, Rova 2, Brek
@title
Display [fogs up|shows water drops] inside
Is the display waterproof or not?
Moisture behind the glass
@open
After [a night in the rain|last week's weather] the display of my {product} has fog on the inside.
There are little drops behind the glass of my {product}. It still works, but for how long?
@more
It dries out by noon and is back the next morning.
The rubber at the plug looks fine to me.
@reply
Park it in the sun for an afternoon, plug upwards. If it comes back, the seal's gone and that is a warranty case.
Night in a bag of dry rice is a myth, but a shoebox with silica gel works.
The plug has an arrow and needs a good push, half a millimetre too little and water creeps in.
Take a photo with the fog visible, they swap those without discussion. Mine took six days.
There is a small vent at the bottom. If the mount covers it the unit can't breathe, turn it by a few degrees.
Do not use a hair dryer. I did. The foil now has a bubble.
@ask
Is the little vent at the bottom free?
Still under warranty?
@back
Yes, bought {months} ago.
The vent was full of mud. Hm.
@end
Cleaned the vent, one sunny day, clear since then.
Got a new one from support within the week.
@staff
Fog that stays longer than a day is a seal we replace under warranty. A photo and the serial number are enough.
""")
