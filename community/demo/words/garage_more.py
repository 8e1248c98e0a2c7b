"""More to show, more routes, more reviews and requests."""

from __future__ import annotations

from ..card import cards

SHOWN = cards("""
## camper pica | Pica, Durra
@title
a> {product} in a [boat|camper van|suitcase]
b> {product} on tour: {v} countries, one bag
@open
a> My {product} fits under the bed of the van with four centimetres to spare. Measured, drawn, built a drawer for it.
b> {v} countries by train with the {product} and one bag. A few pictures and what I'd do differently.
@more
a> The drawer runs on old roller skates, 60 kilos no problem.
b> Biggest surprise: nobody ever asked for a bike ticket.
@reply
a> Roller skates! I bow to you.
How does it do with the bag on the front, does it get twitchy?
That's the holiday I draw on napkins.
a> I'd have put it on the roof and regretted it, so thanks.
a> More pictures of the drawer, please.
b> Which country was kindest to bikes?
@ask
a> How heavy is the drawer?
b> Did it ever get left behind?
@back
a> Nine kilos with skates.
b> Once, in a waiting room. A lady guarded it with her umbrella.
@end
a> Drawing of the drawer is in my profile now.

## tool wall | |
@title
a> My [workshop|tool wall|balcony stand]
b> Home-made [repair stand|truing stand]
@open
a> Three metres of cellar wall, every tool has an outline now. I look at it more than I use it.
b> Built a repair stand from a ladder and two clamps. It's ugly and holds thirty kilos.
@more
Total cost: 14 euro and some pride.
@reply
a> The outlines! You can see at once what the neighbour has borrowed.
a> Is that my clamp?
b> Ladder people are my people.
b> I'd put a strip of old tyre in the jaws, or the paint will suffer.
My "workshop" is a newspaper in the hallway, so I'm envious.
a> Nothing better than a tidy wall and a radio.
@ask
a> What is the light you've got there?
@back
a> Old lamp from a dentist. Best purchase of the decade.
@end
b> Tyre strip added, paint is safe.

## kids bike | |
@title
b> Rebuilt a bike for [my niece|{kid}]
a> From scrap to school bike
@open
a> Pulled a small bike out of a skip, {n} evenings later it's green, has a basket and a very proud owner.
b> Built up an old frame for {kid}: new bearings, light wheels, bell in the shape of a frog.
@more
b> All in all 40 euro, of which the frog was nine.
@reply
b> The frog is non-negotiable, I see that.
Best thing on here this month.
I do that with two friends for the refugee centre, if you ever feel like joining.
Light wheels matter so much for small legs. Well done.
That green!
She'll remember that bike all her life.
@ask
How did you get the seat post out?
@back
Heat, swearing, more heat.
@end
b> Ridden to school today, frog croaked at every corner.

## winter setup | Rova, Brek, Durra | winter
@title
My {product} in winter trim
Winter setup: [bar mitts, studs, dynamo|what I changed]
@open
Winter trim is on: studs, bar mitts, big flaps, and a thermos holder on my {product}.
What I change on my {product} between November and March, with pictures of salt.
@more
It weighs as much as a pony now and is about as fast.
The {product} takes all of it without a grumble. Great bike for this.
@reply
The thermos holder deserves its own thread.
Ponies are fine.
Which studs? The ones with many or with few?
I put a fleece hat on the saddle overnight. Laugh, but sit.
Nice! How do you keep the salt off the plugs?
That's what winter bikes should look like.
@ask
Do the mitts get in the way of the levers?
@back
First two days yes, then never again.
@end
Thermos holder: 50 mm clamp and a sock. No more secrets.

## art | Rova, Pica, Brek
@title
a> I drew my {product}
b> [Linocut|Watercolour|Cross-stitch] of a {product}
@open
a> I drew my {product} in one hour at the lake. The rear wheel is an egg, otherwise I'm pleased.
b> Made a linocut of the {product}, twelve prints, eleven of them slightly wrong.
@more
Nothing to sell, I only wanted to show it.
@reply
a> Eggs are wheels with character.
a> That's lovely, I can smell the lake.
b> Would you swap one for honey?
b> I like the eleven wrong ones, too.
Frame it! Properly, with glass.
{kid_cap} now wants to draw ours.
@ask
Which paper is that?
@back
The back of an old map, you can see {city} through it.
@end
b> Honey arrived. Print's on its way!

## data nerd | Rova, Brek, Durra, Rova 2
@title
a> I logged every ride for a year: [charts|numbers]
a> {odo} km on the {product} in numbers
@open
a> I wrote down every ride on my {product} for a year. {odo} km, {n}1 rainy days, three punctures, one crash with a hedge.
b> Energy use of my {product} by temperature, wind and mood. The mood column is an estimate.
@more
Average: 7.{n} Wh per km, in winter 9.1.
Cost: about 4 cents per km with everything, tyres included.
Fully charged the {product} 8{n} times. It's amazing how little that costs.
@reply
a> Only one hedge? Amateur.
7.{n} is very good. I'm at 9 with the same hills.
Please share the sheet, I love this.
How did you log it, by hand?
b> What's the correlation of mood and headwind?
That's more data than the brochure has.
@ask
Did you weigh the bags too?
@back
For one week. Then I found out how much I carry around and stopped.
@end
Sheet is linked in my profile, mood column included.
""")

FURTHER = cards("""
## night ride | |
@title
a> Full moon ride
b> Riding at night: [light, route, nerves]
@open
a> Rode home by full moon, lights off on the empty lane for a minute. I'd forgotten how bright it is.
b> We did the night ride around {city} again: start at ten, soup at two, sunrise on the hill.
@more
a> Heard two owls and one very surprised jogger.
@reply
b> Soup at two is a concept I support.
I do the same each August. There's a smell at three in the morning that exists only then.
a> Lights on, please! But I know what you mean.
b> How many people came this year?
a> I was the jogger. (I wasn't. But imagine.)
b> Sunrise on that hill is worth any tiredness.
@ask
b> What kind of soup?
b> Were there any hills?
@back
b> Pumpkin with ginger, from a milk churn.
b> Only one, and we talked on the way up.
@end
a> Same again at the next full moon.

## ferry tour | | summer
@title
Island hopping by bike
Three ferries in a day
@open
Three ferries and {n}4 km in a day, and I've never felt further away from my desk.
We took the kids island hopping: short legs, many ice creams, one lost shoe.
@more
Wind from the left all day, so my ears are different now.
@reply
The lost shoe is always part of it.
Which island had the best beach?
We got stuck on the middle one for a night. Best accident of that summer.
Take the first boat, you'll have the road for yourselves.
I can smell the diesel and the chips.
How strict are they with bikes on board?
@ask
Do you need to book the bikes?
@back
Not on the small ones, they just wave you on.
@end
The shoe came back by post. People are nice.

## lost | |
@title
Got lost and [found a café|loved it]
My GPS hates me
@open
The map said "road". It was a field, then a stream, then a very friendly farmer. {n}0 km instead of thirty.
Got lost near {city} and found the best cake of the year in a village with four houses.
@more
I'm not telling which village. Fine, I'll tell.
@reply
Tell, or I'll follow you next time.
The farmer is the best navigation there is.
"Unpaved" can mean anything from gravel to swamp, I've had both.
I plan every route and then follow the smell of bread.
We carried the bikes through a vineyard once. With permission, eventually.
That's not lost, that's touring.
@ask
What kind of cake?
@back
Rhubarb meringue, as high as a hand.
@end
All right: it's past the second bridge, the house with the blue door.

## wildlife | |
@title
b> Animals met on the way
a> Chased by [a goose|geese|a very small dog]
@open
a> Chased by a goose for two hundred metres. It was faster uphill.
b> Deer on the path this morning, five of them, we all looked at each other and nobody moved.
@more
a> I rang the bell. It was offended.
@reply
a> Geese have no natural enemies and know it.
A kingfisher by {place}, third time this year. I stop each time.
a> Never ring at a goose. It's a declaration of war.
A cow followed me along the fence and then waited at the gate. I felt chosen.
The swan near the lock owns that path. We all pay the toll.
An owl flew beside me for half a minute last winter, without a sound.
@ask
a> Did it get you?
@back
a> Only my pride and a bit of trouser.
@end
a> Took another way home today. For the views, of course.
""")

OPINIONS = cards("""
## half year | Rova, Brek, Pica, Durra, Rova 2
@title
{product}: what I wish I had known
Half-time report: {product}
{product} as an only vehicle
Five things about my {product}
@open
Here's what nobody tells you about the {product} until you've lived with one. I have had mine for {months}.
{months_cap} with the {product} as our only vehicle. Weather, {kid}, shopping, all of it.
@reply
Saving this for my sister, she's about to decide.
The point about storage is so true.
Does the range hold up when it is loaded?
I'd add: get used to people talking to you at the lights.
Fair. You could have been a bit stricter about the price.
Good list. What about theft where you live?
I've wondered about that, thanks for putting numbers to it.
My experience is close to yours, only in more rain.
Do you miss anything from your old bike?
Number three made me nod so hard that my helmet slipped.
@ask
What would be number six?
Who does your services?
Did you compare it with anything else before?
@back
Number six: buy the long mudguards on day one.
The small shop by {place}, they're slow and good.
A Brasko and a Kettra, both fine, neither with the rail.
@end
I'll update this when I reach the next round number.

## service report | Rova, Brek, Pica, Durra, Rova 2
@title
My experience with [Tarvelo support|the service]
Repair took {v} [days|weeks]: a report
Support: your stories?
@open
After {months} I needed help with my {product} for the first time. Here's how it went, day by day.
A report about my {product} and the workshop, so that others know what to expect.
@more
Day one: mail with three photos. Day three: answer with a question. Day four: answer to the answer.
In between I rode my old bike, which I'd forgotten how to love.
They rang before they started and told me the price, which I liked.
Bill: {n}8 euro, including a washer for 40 cents.
The first workshop had no idea, the second one had three of them on the stand.
@reply
Thanks for the timeline, that's useful.
Which workshop was it, if I may ask?
Mine took about the same, so it seems to be normal.
The phone is faster than mail, I found.
Did they give you a loan bike?
I'd have lost my patience on day three.
How friendly were they, in the end?
That sounds like my case, only with a different part.
@ask
Did you have to pay for shipping?
How long until the first answer?
@back
No, it was covered.
{n} days, then it went faster.
@end
Will report again should anything change.

## price | Rova, Brek, Pica, Durra, Rova 2
@title
Is the {product} worth the money?
{product}: price [against|and] benefit
@open
Somebody at work asked me what my {product} cost and then had to sit down. Is it worth it? My view after {months}.
I did the sums on my {product}: purchase, service, insurance, minus train tickets.
@more
Purchase minus resale value makes about {n}00 a year.
Service and wear: 110 euro. Power: less than one pizza.
The monthly ticket would be 69, so there's my answer.
I didn't count the days on which I arrived in a good mood.
@reply
You forgot the coffee you drink on the way.
With the leasing from work it looks quite different, have you counted that?
Resale value is what surprises me, they go for crazy prices.
I count it per ride. At about a thousand rides it's less than the bus.
Nobody ever asks what their car cost.
A Brasko is half of it. Half the bike too, some say, I don't know.
I'd say worth it if you ride daily, not for Sundays only.
@ask
How many km a year is that?
Insurance included?
@back
About {per_year} a year.
Yes, theft and all, 9 euro a month.
@end
So: yes, no and it depends. As always.
""")
