"""The Lounge at home: kitchen, pets, garden, books and weather. No product is named here."""

from __future__ import annotations

from ..card import cards

HOME = cards("""
## coffee | |
@title
b> Coffee before or after?
b> What's in your thermos?
a> Moka pot people, [unite|I need advice]
@open
a> My moka pot has started to taste [burnt|of pennies]. What do you do with yours?
b> I need one good reason to get up at six, and so far it is coffee. How do you make yours?
b> The café at {place} has closed and I am in mourning. Now I have to make my own.
@more
{partner_cap} says tea solves this.
No machine with more buttons than my phone, please.
@reply
a> Hot water in the bottom part, not cold. Take it off when it starts to gurgle. Night and day.
Aeropress, upside down, two minutes. I've stopped thinking about it.
a> Fresh beans and a hand grinder, and then even the [ugly|old] pot makes lovely coffee.
I drink instant and I'm not ashamed. Much.
Cold brew in a jam jar, overnight. Lazy and so good in July.
Chicory with a bit of hot milk, like my grandmother. Don't laugh until you've tried it.
A pinch of salt. I know. Try it.
b> Coffee after. Before, I'd have to find a tree at kilometre {n}.
I roast mine in a popcorn machine on the balcony. The neighbours have opinions.
@ask
Which beans do you use?
a> Gas or induction? That makes a difference for the small pots.
@back
Whatever is on offer, which may be the answer.
a> Induction, with one of those adapter plates.
@end
a> Hot water in the bottom: what a difference! Thanks, you lovely people.

## bread | |
@title
a> Sourdough [confessions|disaster pictures]
b> What are you baking [this weekend|today]?
a> My starter has a name now
@open
a> My starter has doubled for the first time and I feel like a proud parent.
b> Baked my {n}th loaf and it is still flat as a saddle. What am I doing wrong?
@more
Kitchen is about nineteen degrees, flour from the mill near {city}.
a> {kid_cap} has named it Gerald.
@reply
a> Nineteen degrees is slow. Give it two more hours, watch the dough and not the clock.
b> Less water to begin with. 65 percent, get a feel, then go up.
b> Flat loaf, happy birds. Ours eat better than we do.
Fold it every half hour for the first two hours, that's the whole secret.
I put mine in the oven with only the light on. Perfect proofing box.
a> Mine is called Doughlores. Sorry.
Use it for pancakes when it fails. My family hopes that it fails.
Rye is more forgiving. Start with half rye and you'll get a smile by Sunday.
b> Preheat the pot for a full hour. Crust like in the pictures.
@ask
a> How old is your starter?
b> Do you bake in a pot or on a tray?
@back
a> Eleven days, so practically a teenager.
b> On a tray with a bowl of water.
@end
b> Second try, with the hot pot: it ROSE. I almost cried.

## films | |
@title
What did you watch [this week|last night]?
One film that cheers you up
Series for rainy evenings?
@open
It rains, the evenings are long, and I have finished everything. What should I watch?
Saw an old black-and-white comedy last night and laughed until I had hiccups. What cheers you up?
@more
Nothing with blood please, {partner} hides behind the cushion.
@reply
That Danish thing about the choir. Slow for two episodes and then you can't stop.
Anything with a train in it. I'm simple.
We are watching the baking show again from season one. Comfort food for the eyes.
A documentary about lighthouses, four hours. Best sleep of my life.
The one with the bear in the raincoat. I am {n}0 years old and not sorry.
Old detective series with bad sets and wonderful hats.
We let {kid} choose. I've seen the penguin film nineteen times.
Silent films with the window open, works as long as nobody mows the lawn.
Turned it off after ten minutes and played cards instead. Great evening!
@ask
Subtitles or dubbed?
Comedy or something to think about?
@back
Subtitles, always.
Comedy. I think enough at work.
@end
The choir thing! We watched three in a row. Thank you.

## pets | |
@title
c> Show us your [dog|cat|animals]
b> Dog in a raincoat, [yes or no|discuss]
a> My cat has opinions
@open
a> {pet_cap} has learned to open the fridge. Send help, or cheese.
b> Today {pet} refused to go out because of the weather, and honestly I understand.
c> A photo of {pet} asleep in the laundry basket, because Monday needs it.
@more
Looks innocent, is guilty.
a> We have tried everything except saying no.
@reply
c> That face! I would forgive everything.
a> Ours ate a whole butter and then looked surprised at the consequences.
a> Child lock on the fridge. We have one, and there's no child.
Cats are landlords with fur.
b> Raincoat yes, shoes no. There is a limit to dignity.
a> {pet_cap} sends greetings and wants to know where you live, because of the cheese.
Mine is afraid of the vacuum cleaner, the neighbour, and balloons. Brave with postmen though.
c> More photos please, this made my [day|week].
We adopted a {n}-year-old one from the shelter last autumn. Best thing we ever did.
c> She looks exactly like the one my grandmother had. Same eyebrows.
@ask
What's the name?
How old?
@back
Biscuit. It suits, believe me.
{n} years and no wiser.
@end
He says thank you for all the compliments and has gone back to sleep.

## garden | |
@title
a> Tomatoes: [first one|still green|war with the slugs]
c> Balcony garden [thread|pictures]
b> What grows at your place?
@open
a> First ripe tomato on the balcony! One. We cut it in four and made a ceremony of it.
b> The slugs have won. {n} lettuces in one night.
c> Planted garlic for the first time and I check it every morning like an email.
@more
a> It faces north, which everyone said was impossible.
@reply
b> Beer traps, but not your good beer.
a> North works for lettuce, mint and patience.
a> Cut off the side shoots or it'll be a jungle without fruit. I learned it the hard way.
b> Copper tape did nothing at ours except look fancy.
We have so many courgettes that I leave them on people's doorsteps and run.
a> Congratulations! The first one always tastes like holidays.
b> Coffee grounds. The slugs hate them and the whole balcony smells like breakfast.
c> Garlic wants to be ignored, so of course it is hard.
My neighbour grows melons in {city}. Melons! He talks to them in Greek.
Plant marigolds between them, pretty and useful.
@ask
a> Which variety?
Pots or a bed?
@back
a> Some old kind from my aunt, seeds in an envelope without a name.
Pots, and a mortar bucket from the building site.
@end
a> Update: the second one's ripe, ceremony at seven.

## weather talk | |
@title
a> Weather in your corner?
b> {weather_cap} here
a> How is it looking where you are?
@open
a> {weather_cap} here in {city}. How is it at your place?
b> Woke up to {weather}. I had plans. The plans have been changed to soup.
@more
The forecast said "mostly dry", which must be a joke of the forecaster.
@reply
a> Blue sky in {city}, I would send some.
a> {weather_cap} in {city}, so not much better.
There's no bad weather, only jackets in the wrong place. Mine's at the office.
b> Soup is always a plan. Which one?
We sat outside until ten yesterday! In jumpers, but outside.
My gran swears it turns with the moon. She's right about half of the time, same as the app.
I love it. Everyone's indoors and I have the lake for myself.
Three umbrellas this month. I collect broken ones now.
Send it here, the garden is dust.
@ask
b> Which soup?
@back
b> Lentil, with too much lemon. Exactly right.
b> Potato and leek, and burnt toast.
@end
It cleared up at four! I ran outside like a child.

## books | |
@title
What are you reading?
Book for a long train ride?
Library finds
@open
Finished my book on the train and had to read the safety card. What are you all reading?
Looking for a thick novel for the holidays, something that doesn't end badly for the dog.
@more
{partner_cap} only reads manuals, so no help there.
@reply
A history of maps. Sounds dry, isn't. I read half of it out loud to {partner}.
Crime, set on a ferry. You never know who did it because everyone's seasick.
The library here in {city} has a "blind date" shelf, wrapped in paper. I've loved three out of four.
Anything about the sea, as long as I'm on land.
I listen to them while cooking. The soup takes longer now.
Short stories. One stop, one story.
Poems! Ten minutes, and the day looks different.
Re-reading the one from school that I hated. It's wonderful, I was just fourteen.
Stopped at page 80. Life is short and there are so many good ones.
@ask
Paper or reader?
Do you like long ones?
@back
Paper. I like the smell and drop things into the bath.
The longer the better.
@end
Got the map one from the library. You were right, wonderful!
""")
