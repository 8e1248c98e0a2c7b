"""The Lounge: everything that has nothing to do with the brand. No product is named here."""

from __future__ import annotations

from ..card import cards

LOUNGE = cards("""
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

## music | |
@title
a> Song [of the week|in your head right now]
b> What do you play?
b> Choir, anyone?
@open
a> I have had the same song in my head since [Tuesday|breakfast]. Share yours so that I get a new one.
b> Started to learn the accordion at forty-something. My neighbours are very polite people.
@more
b> First goal: one waltz without stopping.
@reply
a> Anything with a trombone and I am happy.
a> The ABBA one. You know which. Now you have it too, you're welcome.
b> I started the cello at fifty. Five years on I sound like a friendly cow, and I love it.
Our choir in {city} takes everyone, even basses who cannot count. Come!
{kid_cap} practises recorder. We're all very proud and very tired.
Old Cape Verdean songs on Sunday morning, windows open.
b> A metronome app and ten minutes a day, more helps less.
Brass band in the park yesterday, everybody danced, even the policeman.
Whistling. Free, light, no tuning.
@ask
b> Which waltz?
b> Do you read notes or play by ear?
@back
b> A French one, it goes round and round like the milk van.
b> By ear. Bad ear though.
@end
b> I can play it to the end now. Slowly. The cat left.

## football | |
@title
a> Match tonight, [who's watching?|nerves!]
b> Our village team [won!|made it]
@open
a> Match tonight and I am already useless at work. Who is watching?
b> Our village team won for the first time since [spring|the fire brigade joined]. {v}:1!
@more
a> I will be at the pub by {place} with the lucky scarf.
@reply
a> Good luck! The scarf must not be washed, you know that.
I only watch for the snacks, but I shout very well.
a> Penalties again? My heart can't take it.
a> We listen on the radio in the garden, it's more exciting when you have to imagine it.
b> Congratulations to the fire brigade!
Wrong sport, my friend. Handball. Goals every minute.
My daughter plays keeper, under twelve. That's where real drama happens.
Lovely game, and both sides sang together at the end. That's how it should be.
@ask
a> Home or away?
@back
a> Away, with two buses of grandmothers.
@end
a> We lost, but beautifully.

## good news | |
@title
Something nice that happened today
Small joys[ thread|, week {v}]
Tell me something good
@open
The old man at the kiosk gave me a peach today "because it is {day}". What nice thing happened to you?
Tell me one small good thing from your week. I'll begin: I found my favourite glove.
@more
It was a very good peach.
@reply
{kid_cap} tied both shoes alone and told the whole bus.
A stranger held the door and said "take your time". I nearly hugged him.
The first swallows are back over {city}.
I found twenty euro in last year's coat. Ice cream for all!
Our neighbour who never says a word waved today. Waved!
Finished the quilt after three years. It's crooked and I adore it.
Got the results: everything is fine. I sat on a bench for a while and just breathed.
The baker remembered my name.
{pet_cap} slept on my feet all evening, best heater there is.
My mum learned to send pictures. I've had forty of her begonias since noon and I'm delighted.
The choir next door practised with the window open.
A seven-year-old explained black holes to me on the tram, and I think I got it.
@ask
What will you do with the other glove?
@back
They are reunited and very happy.
@end
I have read all of these aloud at dinner. Thank you!

## puzzle | |
@title
a> Riddle for the weekend
b> Word game: change one letter
c> Guess where this is
@open
a> Riddle: what has a neck but no head, and is never thirsty for long?
b> Word game! Change one letter each time, we start with LAMP.
c> Guess the town: a river, two bridges, one baker who sings.
@more
No searching, honour system.
@reply
b> LIMP
b> LIME
a> A bottle? Please let it be a bottle.
c> Is it further north than {city}?
I have no idea and I have been thinking about it since breakfast.
b> LAME
c> Two bridges and a singing baker... is it the one with the crooked tower?
c> My guess is wrong but I'm saying it with confidence: {city}!
c> Hint, please. A small one.
a> {kid_cap} solved it in four seconds. I'm going to bed.
b> TIME, and the circle is nearly closed.
b> TAME
@ask
c> One hint?
@back
c> Hint: you can eat it there on Fridays.
@end
Solved! The honour goes to all of you, and a virtual biscuit.

## holiday | |
@title
a> Holiday plans?
b> Trains in Europe: tips?
a> Anyone been to the islands in [autumn|spring]?
@open
a> We have ten days in autumn, no plan and no wish to fly. Where would you go?
b> Night train to the south booked! I'm as excited as {kid}.
@more
a> Needs: water, cheese, a hill with a view.
@reply
a> Slovenia! Lakes, cheese, hills, and lovely people. All your needs in one small country.
b> Take the top bunk, bring earplugs and a sandwich that does not smell.
a> We did the Danish islands by ferry, five in a week. Ice cream on each one, that was the rule.
a> Scotland in October. Empty, golden, wet. Wonderful.
a> Stay at home and play tourist. We did {city} with a guidebook and saw things we walk past every day.
a> The Azores if you change your mind about flying. Cows with sea views.
b> Book the seat on the left side, that is where the lake is.
A farm near the border, no signal, three goats. I came back a new person.
@ask
a> With children or without?
b> How long do you like to sit in a train?
@back
a> With {kid}, so not more than six hours at a stretch.
a> Without, for the first time in eleven years!
@end
a> Slovenia it is. I'll send a postcard to the thread.

## food | |
@title
b> What's for dinner?
b> Lunchbox ideas that aren't sandwiches
a> Recipe needed: too many [apples|courgettes|plums]
@open
a> Eleven kilos of apples from my aunt. Eleven. Ideas?
b> I'm tired of my own sandwiches. What do you take to work?
@more
a> Freezer is full already, of last year's plums.
@reply
a> Chutney! Onions, raisins, vinegar, an afternoon. Then everybody gets a jar at Christmas.
b> Cold noodles with peanut sauce, keeps till noon and nobody steals it.
a> Apple cake without flour, only nuts and eggs. I'd marry that cake.
b> Leftover curry in a thermos, best thing about Tuesdays.
a> Put a box in front of the house with a sign "please take". Gone in an hour.
Boiled potatoes, salt, good butter. That's all, that's the dinner.
a> Dry them in rings on a string across the kitchen. Smells wonderful and confuses visitors.
Dumplings, made on Sunday with the whole family, frozen. A bit like printing money.
a> Juice, if there's a press near you. The one near {city} does it for a few euro.
@ask
a> Sweet or sour apples?
b> Do you have a microwave at work?
@back
a> Sour enough to make the dog sneeze.
b> A microwave, yes, but one with a queue.
@end
a> Chutney made: fourteen jars. The flat smells like my childhood.

## language | |
@title
a> Words you can't translate
b> Learning [Dutch|Danish|Italian], send encouragement
@open
a> Which word in your language has no proper translation? I collect them.
b> Lesson {n} and I can finally order a soup and insult a goose. Who else is learning a language?
@more
b> I keep mixing it up with German, to everybody's joy.
@reply
a> "Uitwaaien": going out in the wind to clear your head. I do it daily.
a> "Dugnad" in Norwegian: everybody turns up and cleans the yard together, and then there's cake.
b> Children's books! You learn "badger" early, but the grammar sticks.
a> In our dialect there's a word for the last bit of dough in the bowl. I thought everyone had it.
b> Watch the weather report. Same forty words every day, and pictures.
b> I spoke my first whole sentence to the baker. She answered in English. Heartbreaking.
a> "Sobremesa": sitting at the table long after the meal, just talking.
b> Sing! Nobody notices the accent.
@ask
b> Why that language?
@back
b> A grandmother I'd like to surprise.
@end
a> I've written all of these on the fridge.

## night shift | |
@title
Who else is up at night?
Night shift thread
@open
Ten past [two|three] last night, the ward was calm and the vending machine was humming. Who else is on nights this week?
The baby is asleep on my arm again and I type with my left thumb. Who else has these nights?
@more
Tell me something interesting.
@reply
Octopuses have three hearts. You're welcome.
Here! Proofing the morning rolls. It is the best time of the day, nobody wants anything.
Up with the little one too. Solidarity from {city}.
I drive the first tram at 4:40. See you on the other side.
The moon over the harbour was huge, I hope you saw it.
Couldn't sleep, made toast. Toast helps.
The word for the sound of rain on a tin roof is "bed". Try to get some sleep!
I used to do nights for twelve years. The sunrise on the way home is the pay rise.
@ask
How many more of those?
@back
Three more nights and a lot of coffee.
@end
Made it through the week. Good night, good morning!

## neighbourhood | |
@title
a> Street party [plans|this Saturday]
a> My neighbour plays the [drums|bagpipes]
b> Repair café tips?
@open
a> We are organising a street party at {place} and I'm in charge of cakes. Please send cake wisdom.
b> We'd like to start a repair café in our community hall. Has anyone here done that?
@more
a> About forty people, two of them vegan, one of them a judge of cakes.
@reply
a> Tray bakes. Nobody wants to slice a layer cake in the wind.
b> Ours runs every first Saturday. You need three people who can solder and one who makes soup.
a> Write a list on the door, who brings what, otherwise you get nine potato salads.
a> Ask the fire brigade for benches, they love to be asked.
a> A long table down the middle of the street. That alone makes it a party.
a> Children's flea market! Keeps them busy and the parents buy everything back.
a> We had rain and moved into the stairwell, best party ever.
a> The insurance thing sounds scary and is one form. The town helped us.
@ask
a> Do you close the street officially?
@back
a> Officially, with a form and a very small barrier.
@end
a> It was wonderful. Eight potato salads, but who's counting.

## handicraft | |
@title
a> What are you making [this winter|at the moment]?
a> Knitting people?
b> Learned to whittle, have all fingers
@open
a> I am knitting my first jumper and the left sleeve is long enough for two arms. What are you making?
b> I built a shelf. It stands. It leans a bit towards the sea, but it stands.
@more
a> The pattern said "easy", which must be a technical term.
@reply
a> Fold it up and call it a cuff. Fashion.
a> My first one fits the teapot. I wear the second.
b> Leaning is character. A book under one foot and nobody sees it.
I carve spoons while waiting at football practice. {n} so far, family's drowning in spoons.
a> Wool from the market in {city}, it still smells of sheep and I love that.
a> Rip it back once and you'll never regret it. I say this as someone who did not.
Model boats in bottles. Takes ages, calms the head.
Show us a photo, we're kind here!
@ask
a> Which wool?
@back
a> Something blue from my mother's cupboard, older than me.
@end
a> Sleeve shortened. It's almost a jumper!

## birthday | |
@title
a> {v}0 today!
b> Three years without a car today
a> It's my birthday and I'm hiding
@open
a> I turn {v}0 today and treat myself to doing absolutely nothing. Cake is virtual, please help yourselves.
b> A year ago today I stopped smoking. I still think of it on the bridge, and then I don't.
@more
a> {pet_cap} has given me a sock.
@reply
a> Happy birthday! May the wind be always behind you.
b> Congratulations, that's a big one. Be proud!
Cheers from {city}, I'll eat a real piece for you.
a> All the best! Nothing is the very best thing to do.
b> Well done, truly. I know how hard it is.
a> Happy birthday and greetings to the sock thief.
a> Many happy returns! We once did mine in a laundrette, long story.
@ask
a> Which cake?
@back
a> Poppy seed with far too much icing.
@end
Thank you all, I've read every one of them and I'm grinning.

## stars | |
@title
a> Did you see the [moon|northern lights|meteors]?
b> Look up tonight
@open
a> Did anybody see that sky last night? Green over {city}, the whole street stood outside in slippers.
b> The meteor shower peaks tonight. Blanket, thermos, field. Who's in?
@more
a> Pictures don't show it at all.
@reply
b> Saw four and wished for sleep each time.
b> Clouds. Always clouds. I've seen the inside of every cloud in Europe.
a> We woke {kid} and sat on the roof of the shed. One of those nights you keep.
a> From {city} you see the moon and, on good days, another moon, which is a street lamp.
a> My dad had a telescope made of a drainpipe. We saw Saturn's rings in it, I swear.
It's the quiet that gets me. Nobody on the road, only owls.
Missed it because of the early shift. Somebody please tell me everything.
@ask
What time was it best?
@back
Around one, when the lamps go off.
@end
b> {n} shooting stars and a hedgehog. Perfect night.
""")
