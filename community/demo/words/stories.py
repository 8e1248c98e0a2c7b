"""A second sentence from somebody's own life, to follow a reply; neutral enough to fit any."""

from __future__ import annotations

from ..grammar import bank

LIFE = bank("""
It has become a small tradition at our place.
My grandmother used to say the same, only louder.
{partner_cap} is of another opinion, but {partner} is asleep.
I learned that from a {job} in {city}.
{kid_cap} still tells everyone about it.
We tried it last {day} and laughed a lot.
And yes, {pet} was involved.
It was better than it sounds.
I'm not even joking.
Nobody in the family believes me, so I am telling you.
It took me half of my life to find that out.
A friend in {city} swears by it.
It works best on a {day}.
I should do that again, now that I think of it.
My mother would add: and don't forget a hat.
That was years ago and I still smile.
Let me know how it goes at yours.
You need patience and a bit of luck.
There's a photo somewhere, I'll look for it.
We've never regretted it.
It's the small things.
I said it at dinner and the whole table agreed, for once.
Maybe that is only us in {city}.
And then it rained, of course.
Ask me again after the holidays.
I know how that sounds.
The neighbours are used to it.
Costs nothing and makes you happy.
My brother does it differently and has never been happy, make of that what you will.
That's all I know about it.
One of these days I'll write it down properly.
""")

RIDE = bank("""
That was {v}{n} km, {weather} included.
We had {weather} the whole way and still came home happy.
I did it on the {bike} with too many bags, it was fine.
There's a bench by {place} where you can eat your sandwich.
Next time I'll take {kid} along.
My legs remember it well.
{partner_cap} took the train back, I didn't.
From {city} it's an easy start, flat for the first hour.
I go there every {season_next} if I can.
Early in the morning you have it all to yourself.
Take more water than you think.
The last bit into {city} is dull, put some music on.
I forgot the pump, of course nothing happened.
It's my favourite thing to do on a free {day}.
You can cut it short at the station.
Lovely when the wind comes from behind, which is never.
I'd go again tomorrow.
Bakery opens at seven, that's all the planning you need.
Home by dark, asleep by nine.
I've marked it on the paper map at home, the one with coffee stains.
""")

FAMILY = bank("""
{kid_cap} has agreed to this after long negotiations.
We ride {km} km with that every morning, so it's tested.
It cost me a winter to work that out.
That was the best advice somebody gave us.
Some days it still goes wrong, and then we're late and sing.
{partner_cap} does it the other way round and it works too.
On rainy days we leave ten minutes earlier.
Ours is a {bike} in {colour}, and you'd know it by the crumbs.
The teacher has stopped asking.
I keep a spare of everything in the bag by now.
We've done that since {season_next} last year.
Our record is four bags, one child and a cactus.
It gets easier, promise.
You'll laugh about it in a year.
In {city} you see that at every second school gate.
It isn't elegant but it works.
Try it for a week before you decide.
Nobody told us that either.
After {months} it has become routine.
The neighbours copied it from us, so it can't be all wrong.
""")

MAKER = bank("""
I might try that this winter.
I've had a half-finished one in the cellar since {season_next}.
My first attempt at something like that ended in the bin.
How many evenings did it take you?
A bit of felt under it and it's perfect.
I'd use stainless screws, {city} is a salty place.
Please keep us posted.
You've just cost me a weekend, thank you.
{kid_cap} wants one too, in another colour.
That would look good on my {bike}.
The drawing alone is worth a frame.
I know a {job} who would pay for that.
Looks like it has always been there.
Mine would have been crooked.
And it's repairable, which I like even more.
Did you have to do it twice?
I'd be afraid of drilling, honestly.
Just don't leave it at the station.
""")

OWNER = bank("""
Mine is a {bike}, {months} old, in case that matters.
I ride {km} km each way, all year, so I have an opinion.
That's after {odo} km on a {bike}.
I test rode the Kettra as well, for comparison.
{partner_cap} rides the same one and says so too.
Not a big thing, but you notice it every day.
In {city} with all the cobbles that matters.
I'd be curious how others see it.
That's my experience, yours may differ.
The rest is a matter of taste.
My dealer said the same, by the way.
I've asked for that twice already.
It would make daily life a bit easier.
Others have solved that, so it can be done.
I use mine in all weathers, including this one: {weather}.
Something to think about before {season_next}.
With {kid} on board it counts double.
If it came tomorrow I'd be the first in the queue.
It is never only about one thing, is it.
I'd give it four out of five.
""")
