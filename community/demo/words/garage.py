"""Show and tell: builds, prints, repairs, paint and photos."""

from __future__ import annotations

from ..card import cards

GARAGE = cards("""
## printed part | ClickRail, Glim, Rova, Brek
@title
a> Printed a [phone mount|bottle holder|cable clip] for the {product}
b> 3D files: {product} [adapter|mount], free to use
a> My {product} spacer, version {v}
@open
a> Version {v} of my printed mount for the {product} is done, and this one survived [a month of cobbles|the whole winter].
b> I drew a small adapter so that old lamps fit the {product}. Files are free, do what you like with them.
@more
Printed in PETG, four walls, 40 % infill, about three hours.
Screws are plain M5 x 16, nothing special.
Still to do:\\n\\n1. a rounder edge at the front\\n2. a version for the short rail\\n3. a proper photo
The {product} makes this kind of thing so easy, everything is 5 mm holes and straight lines. Love it.
@reply
Printed it last night, fits perfectly. Thank you for sharing!
Very neat. PETG is the right choice, mine in PLA went soft in the sun.
Could you add a version with a slot for a zip tie?
That's cleaner than the original.
I have no printer. Would you sell me one? I pay in cake.
Nice chamfers. You've done this before.
a> Sand the inside of the clamp a little, then it doesn't mark the paint.
This is why I read this forum.
@ask
Which layer height?
a> Does it hold with gloves on?
@back
0.2 everywhere, nothing fancy.
a> With gloves too, I made the lever longer for that.
@end
Added the slot for zip ties, version {n} is in the folder.

## custom build | Durra, Rova, Pica
@title
My {product} after {months} of tinkering
{product} build: [dynamo, leather, brass|everything in black|lighter by 1.{n} kilos]
Finally finished: {colour} {product}
@open
It took {n} weekends and more swearing than I'd like to admit, but my {product} is finished.
Started with a stock {product} in {colour} and changed nearly everything that turns.
@more
Parts:\\n\\n- dynamo hub, hand-built wheel\\n- leather grips\\n- a brass bell from my grandfather
Weight is down to 1{n}.4 kilos with pedals.
I am so in love with this bike that I carry it up into the flat.
Before anyone asks: yes, the bottle cage is crooked on purpose.
@reply
Oh that is pretty. The bell makes it.
Gorgeous. How does the dynamo feel at low speed?
I'd have left the mudguards silver, but it is a beauty.
Now I want to change mine. My wallet says thanks for nothing.
The leather will be black in a year, and even prettier.
Cable routing like on a show bike, respect.
{colour_cap} was the right choice, it looks great with the brass.
Please take it for a ride now, and into the mud.
@ask
Where did you get the grips?
What tyres are these?
@back
From a saddler in {city}, she makes them to order.
{n}0 mm, the supple ones, not exactly puncture-proof.
@end
Took it through mud as ordered. It's still pretty.

## cargo box | Brek
@title
a> Wooden box for the Brek, [plans inside|step by step]
b> Brek with a roof for [the kids|the dog]
Built a [bench|tool chest] for the Brek deck
@open
a> Here's the wooden box I built for our Brek: 9 mm birch ply, glued and screwed, {n} kilos in all.
b> The kids wanted a roof, so now our Brek has a roof, windows and a name.
@more
a> Cutting list:\\n\\n- 2 sides 800 x 400\\n- 2 ends 420 x 400\\n- floor 780 x 420, with drain holes
Three coats of boat varnish, a weekend of patience.
It clicks on with two adapter plates, so I can take it off in a minute. The Brek is a fantastic base for this sort of thing.
@reply
a> The drain holes! Everyone forgets the drain holes.
Can I bring you wood? I'd like one too.
a> That's furniture, not a box.
a> How did you bend the front? Steam?
Put edge trim on the top, little fingers hold on there.
a> Our plywood swelled after two winters, varnish the cut edges twice.
b> What is the name? You can't write "has a name" and stop.
@ask
How heavy is it?
a> Does it rattle?
@back
{n} kilos without children.
a> Not a bit, I put felt between box and deck.
@end
b> By popular request: the Brek is called Gertrude.

## repaint | Rova, Durra, Pica
@title
a> Resprayed my {product} [at home|in the garage]
a> {product} in a new colour
b> Powder coat or spray can?
@open
a> My {product} was scratched all over, so I stripped it and sprayed it in [sea green|a very loud orange|the blue of our door].
b> I've had the frame of my {product} powder coated. 140 euro and three weeks.
@more
a> Primer, two coats of colour, two of clear, a week between.
a> Not perfect from ten centimetres, very nice from two metres.
@reply
a> Two metres is the official viewing distance.
a> That orange! You can see it from space, perfect for traffic.
How did you protect the serial number?
a> Respect, mine ended with a fly in the clear coat.
Let the clear coat harden for another two weeks before you clamp anything.
a> I love the idea with the door.
Mask the head tube badge next time, but really well done.
@ask
a> Which paint did you use?
Did you take the bearings out?
@back
a> Two-part from a boat shop.
All out, and new ones in.
@end
It has its first scratch. I can relax now.

## repair diary | Rova, Brek, Pica, Durra
@title
a> Full service of my {product}, [photo story|what I learned]
a> {odo} km: what wore out
b> How to change the [bearings|belt|pads] on the {product}: a guide
@open
a> I took a whole Saturday and serviced my {product} from front to back. Here's what {odo} km do to a bike.
b> Because I was asked: how I change the belt and the bearings on my {product}, with the mistakes left in.
@more
1. Photograph everything before you undo it.\\n2. Bag the bolts, write on the bags.\\n3. Tea.
a> Worn: pads, one bearing, my patience. Everything else looked [like new|excellent].
It's really nice how repairable the {product} is, no glue anywhere, every bolt can be reached.
The only special tool is the big socket, and the library of things in {city} lends it out.
@reply
b> Bookmarked. Thank you for leaving the mistakes in.
Step three is the one that matters.
b> Great write-up. I'd add: heat the old threadlock first.
This saved me 90 euro today. If you're ever in {city} the cake is on me.
I'd never dare, but I enjoyed every line.
Torque values are on the frame under the battery, for those who look for them as long as I did.
a> How did the pads look on the inside?
b> Could this be pinned somewhere?
@ask
How long did it take, honestly?
Which grease?
@back
Six hours, two of them searching for a bolt that was in my shoe.
Plain lithium, from the tractor shop.
@end
b> I've added the torque values, thanks for the hint.

## photo | Rova, Rova 2, Brek, Durra, Pica
@title
{product} in the [fog|evening sun|snow]
My {product} and {pet}
Where does your {product} live?
{product} by the sea
@open
Just a photo: my {product} in {colour}, by {place}, {weather}.
Stopped on the way home because the light was so good on my {product}.
First ride, first photo, first bakery with the new {product}.
@more
Phone camera, nothing edited.
{pet_cap} refused to move out of the picture.
I love how simple it looks.
@reply
That light!
Calendar picture. Which month do you want?
Lovely. Mine lives in a cellar and is jealous.
Great shot, and a very tidy chain line. I mean belt line.
I recognise that wall! Greetings from two streets further.
The bakery bag on the handlebar is the real star.
{colour_cap} is such a good colour.
Makes me want to go out right now, but it's dark and I'm in pyjamas.
@ask
Where is that?
Which bag is that on the front?
@back
Out by the old mill near {city}.
Sewn by my aunt, there is only one.
@end
Thanks for all the kind words!

## light hack | Glim, Rova, Brek
@title
a> Better [side light|brake light] for the {product}
b> Reflective tape [art|done right]
a> Wiring a [horn|USB plug] into the {product}
@open
a> I wired a small USB plug into my {product} so that the phone charges on the way. Here's how.
b> Put reflective tape along the frame of my {product}. By day you see nothing, at night it glows like a ship.
@more
a> There's a spare 6 V pair behind the left cover, black is minus. Fuse it, please.
Cost: 11 euro and one burnt finger.
@reply
a> Fuse it, he says, and everybody skips that sentence. Fuse it!
a> Does this touch the warranty?
a> Very tidy soldering.
b> I did the tape thing on the school bags too, works a treat.
a> Clever. I'd put a drop of hot glue on the plug against water.
b> A driver stopped and asked me where to buy that. It works!
@ask
a> How much current can it give?
@back
a> Half an amp is fine, more and the light gets dim.
@end
a> Hot glue added, it has survived two days of rain.

## sewn bag | ClickRail, Pica, Durra
@title
a> Sewed a bag for the {product}
b> Pannier from an old [tent|sail|truck tarp]
@open
a> Made a bag for my {product} out of an old sail. Three evenings, two broken needles, one happy me.
b> My {product} has a frame bag now, made from the tent that the storm ate.
@more
Pattern is on graph paper, I can scan it.
The hooks are spare parts for the rail, six euro a pair. Great that you can simply order them.
@reply
The pattern please! And which thread?
That's gorgeous, and nobody else has it.
Rolled top would keep the rain out, otherwise perfect.
a> Sail cloth never dies. My father's bag is from 1981.
Can I commission you? Seriously.
Lovely stitching for somebody who claims not to sew.
@ask
What did you stiffen the back with?
@back
An old chopping board, cut to size.
@end
Pattern scanned, see the link in my profile.
""")

MARKET = cards("""
## for sale | ClickRail, Osla, Glim, Pica, Brek, Rova
@title
Selling: {product}, [hardly used|good condition], {city}
FS: {product} [with box|complete]
For sale in {city}: {product}
@open
Selling my {product}, used for {months}, works as it should. Pick-up in {city} preferred.
Our family has outgrown it: {product}, well kept, always stored inside, {city}.
@more
Price: {n}{n}0 euro or an honest offer.
Invoice is there, small scratch on the left side, see picture three.
@reply
Is it still available?
Would you ship? I'd cover it, of course.
Sent you a message.
Fair price. I'd take it if {city} weren't at the other end of the world.
Could you hold it until Friday?
Good luck with the sale, I had mine from here too.
@ask
Which year is it?
Does the key come with it?
@back
Two years old, bought in spring.
Two keys and the manual, which I never opened.
@end
Sold, thanks everybody!
Reserved until the weekend.

## wanted | ClickRail, Osla, Pica, Brek
@title
Wanted: [used|second] {product} near {city}
Looking for a {product}
WTB: {product}, any colour
@open
I'm looking for a used {product}, around {city} if possible. Scratches are fine.
Does anyone have a {product} standing around that wants a new home?
@more
Budget about {n}00 euro, and a jar of jam.
@reply
My sister has one in the cellar, I'll ask her.
Keep an eye on the repair café, they get some now and then.
There was one at the flea market by {place} last week, too fast for me.
I might sell mine in spring. Ask me again then.
What kind of jam?
Try the student board, in July everybody moves.
@ask
How far would you travel?
@back
An hour by train, no problem.
@end
Found one! In the same street, can you believe it.

## give away | |
@title
Free: [tubes, tyres, odd bits|child seat]
To give away in {city}
Swap: [panniers for a basket|saddle for a saddle]
@open
Cleared out the shed: two tyres, a box of tubes and a bell are free for anyone who picks them up in {city}.
Swap offer: my hardly used gel saddle for something harder. I'm done with soft.
@more
Everything in the box by the door until Sunday.
@reply
I'll take the tyres! Tomorrow after work?
Has the bell gone yet?
I have a leather one that's too narrow for me. Message is on its way.
That is kind of you. If nobody near wants it, our repair café does.
Picked up the tubes, thank you, and nice to meet you!
@ask
What size are the tyres?
@back
28 inch, 40 wide.
@end
All gone, that was quick!
""")
