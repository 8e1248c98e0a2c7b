"""The Lounge: everything that has nothing to do with the brand. No product is named here."""

from __future__ import annotations

from ..card import cards

LOUNGE = cards("""
## coffee | |
@title
Coffee before or after?
What's in your thermos?
Moka pot people, [unite|I need advice]
Best cheap grinder?
@open
My moka pot has started to taste [burnt|of pennies]. What do you do with yours?
I need one good reason to get up at six, and so far it is coffee. How do you make yours?
The café at {place} has closed and I am in mourning. Now I have to make my own.
@more
{partner_cap} says tea solves this.
No machine with more buttons than my phone, please.
@reply
Hot water in the bottom part, not cold. Take it off when it starts to gurgle. Night and day.
Aeropress, upside down, two minutes. I've stopped thinking about it.
Fresh beans and a hand grinder, and then even the [ugly|old] pot makes lovely coffee.
I drink instant and I'm not ashamed. Much.
Cold brew in a jam jar, overnight. Lazy and so good in July.
Chicory with a bit of hot milk, like my grandmother. Don't laugh until you've tried it.
A pinch of salt. I know. Try it.
Coffee after. Before, I'd have to find a tree at kilometre {n}.
I roast mine in a popcorn machine on the balcony. The neighbours have opinions.
@ask
Which beans do you use?
Gas or induction? That makes a difference for the small pots.
@back
Whatever is on offer, which may be the answer.
Induction, with one of those adapter plates.
@end
Hot water in the bottom: what a difference! Thanks, you lovely people.

## bread | |
@title
Sourdough [confessions|disaster pictures]
What are you baking [this weekend|today]?
My starter has a name now
@open
My starter has doubled for the first time and I feel like a proud parent.
Baked my {n}th loaf and it is still flat as a saddle. What am I doing wrong?
@more
Kitchen is about nineteen degrees, flour from the mill near {city}.
{kid_cap} has named it Gerald.
@reply
Nineteen degrees is slow. Give it two more hours, watch the dough and not the clock.
Less water to begin with. 65 percent, get a feel, then go up.
Flat loaf, happy birds. Ours eat better than we do.
Fold it every half hour for the first two hours, that's the whole secret.
I put mine in the oven with only the light on. Perfect proofing box.
Mine is called Doughlores. Sorry.
Use it for pancakes when it fails. My family hopes that it fails.
Rye is more forgiving. Start with half rye and you'll get a smile by Sunday.
Preheat the pot for a full hour. Crust like in the pictures.
@ask
How old is your starter?
Do you bake in a pot or on a tray?
@back
Eleven days, so practically a teenager.
On a tray with a bowl of water.
@end
Second try, with the hot pot: it ROSE. I almost cried.

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
Show us your [dog|cat|animals]
Dog in a raincoat, [yes or no|discuss]
My cat has opinions
@open
{pet_cap} has learned to open the fridge. Send help, or cheese.
Today {pet} refused to go out because of the weather, and honestly I understand.
A photo of {pet} asleep in the laundry basket, because Monday needs it.
@more
Looks innocent, is guilty.
We have tried everything except saying no.
@reply
That face! I would forgive everything.
Ours ate a whole butter and then looked surprised at the consequences.
Child lock on the fridge. We have one, and there's no child.
Cats are landlords with fur.
Raincoat yes, shoes no. There is a limit to dignity.
{pet_cap} sends greetings and wants to know where you live, because of the cheese.
Mine is afraid of the vacuum cleaner, the neighbour, and balloons. Brave with postmen though.
More photos please, this made my [day|week].
We adopted a {n}-year-old one from the shelter last autumn. Best thing we ever did.
She looks exactly like the one my grandmother had. Same eyebrows.
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
Tomatoes: [first one|still green|war with the slugs]
Balcony garden [thread|pictures]
What grows at your place?
@open
First ripe tomato on the balcony! One. We cut it in four and made a ceremony of it.
The slugs have won. {n} lettuces in one night.
Planted garlic for the first time and I check it every morning like an email.
@more
It faces north, which everyone said was impossible.
@reply
Beer traps, but not your good beer.
North works for lettuce, mint and patience.
Cut off the side shoots or it'll be a jungle without fruit. I learned it the hard way.
Copper tape did nothing at ours except look fancy.
We have so many courgettes that I leave them on people's doorsteps and run.
Congratulations! The first one always tastes like holidays.
Coffee grounds. The slugs hate them and the whole balcony smells like breakfast.
Garlic wants to be ignored, so of course it is hard.
My neighbour grows melons in {city}. Melons! He talks to them in Greek.
Plant marigolds between them, pretty and useful.
@ask
Which variety?
Pots or a bed?
@back
Some old kind from my aunt, seeds in an envelope without a name.
Pots, and a mortar bucket from the building site.
@end
Update: the second one's ripe, ceremony at seven.

## weather talk | |
@title
Weather in your corner?
{weather_cap} here
How is it looking where you are?
@open
{weather_cap} here in {city}. How is it at your place?
Woke up to {weather}. I had plans. The plans have been changed to soup.
@more
The forecast said "mostly dry", which must be a joke of the forecaster.
@reply
Blue sky in {city}, I would send some.
{weather_cap} in {city}, so not much better.
There's no bad weather, only jackets in the wrong place. Mine's at the office.
Soup is always a plan. Which one?
We sat outside until ten yesterday! In jumpers, but outside.
My gran swears it turns with the moon. She's right about half of the time, same as the app.
I love it. Everyone's indoors and I have the lake for myself.
Three umbrellas this month. I collect broken ones now.
Send it here, the garden is dust.
@ask
Which soup?
@back
Lentil, with too much lemon. Exactly right.
Potato and leek, and burnt toast.
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
Song [of the week|in your head right now]
What do you play?
Choir, anyone?
@open
I have had the same song in my head since [Tuesday|breakfast]. Share yours so that I get a new one.
Started to learn the accordion at forty-something. My neighbours are very polite people.
@more
First goal: one waltz without stopping.
@reply
Anything with a trombone and I am happy.
The ABBA one. You know which. Now you have it too, you're welcome.
I started the cello at fifty. Five years on I sound like a friendly cow, and I love it.
Our choir in {city} takes everyone, even basses who cannot count. Come!
{kid_cap} practises recorder. We're all very proud and very tired.
Old Cape Verdean songs on Sunday morning, windows open.
A metronome app and ten minutes a day, more helps less.
Brass band in the park yesterday, everybody danced, even the policeman.
Whistling. Free, light, no tuning.
@ask
Which waltz?
Do you read notes or play by ear?
@back
A French one, it goes round and round like the milk van.
By ear. Bad ear though.
@end
I can play it to the end now. Slowly. The cat left.

## football | |
@title
Match tonight, [who's watching?|nerves!]
Our village team [won!|made it]
@open
Match tonight and I am already useless at work. Who is watching?
Our village team won for the first time since [spring|the fire brigade joined]. {n}:1!
@more
I will be at the pub by {place} with the lucky scarf.
@reply
Good luck! The scarf must not be washed, you know that.
I only watch for the snacks, but I shout very well.
Penalties again? My heart can't take it.
We listen on the radio in the garden, it's more exciting when you have to imagine it.
Congratulations to the fire brigade!
Wrong sport, my friend. Handball. Goals every minute.
My daughter plays keeper, under twelve. That's where real drama happens.
Lovely game, and both sides sang together at the end. That's how it should be.
@ask
Home or away?
@back
Away, with two buses of grandmothers.
@end
We lost, but beautifully.

## good news | |
@title
Something nice that happened today
Small joys [thread|, week {n}]
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
Riddle for the weekend
Word game: change one letter
Guess where this is
@open
Riddle: what has a neck but no head, and is never thirsty for long?
Word game! Change one letter each time, we start with LAMP.
Guess the town: a river, two bridges, one baker who sings.
@more
No searching, honour system.
@reply
LIMP
LIME
A bottle? Please let it be a bottle.
Is it further north than {city}?
I have no idea and I have been thinking about it since breakfast.
LAME
Two bridges and a singing baker... is it the one with the crooked tower?
My guess is wrong but I'm saying it with confidence: {city}!
Hint, please. A small one.
{kid_cap} solved it in four seconds. I'm going to bed.
TIME, and the circle is nearly closed.
TAME
@ask
One hint?
@back
Hint: you can eat it there on Fridays.
@end
Solved! The honour goes to all of you, and a virtual biscuit.

## holiday | |
@title
Holiday plans?
Trains in Europe: tips?
Anyone been to the islands in [autumn|spring]?
@open
We have ten days in autumn, no plan and no wish to fly. Where would you go?
Night train to the south booked! I'm as excited as {kid}.
@more
Needs: water, cheese, a hill with a view.
@reply
Slovenia! Lakes, cheese, hills, and lovely people. All your needs in one small country.
Take the top bunk, bring earplugs and a sandwich that does not smell.
We did the Danish islands by ferry, five in a week. Ice cream on each one, that was the rule.
Scotland in October. Empty, golden, wet. Wonderful.
Stay at home and play tourist. We did {city} with a guidebook and saw things we walk past every day.
The Azores if you change your mind about flying. Cows with sea views.
Book the seat on the left side, that is where the lake is.
A farm near the border, no signal, three goats. I came back a new person.
@ask
With children or without?
How long do you like to sit in a train?
@back
With {kid}, so not more than six hours at a stretch.
Without, for the first time in eleven years!
@end
Slovenia it is. I'll send a postcard to the thread.

## food | |
@title
What's for dinner?
Lunchbox ideas that aren't sandwiches
Recipe needed: too many [apples|courgettes|plums]
@open
Eleven kilos of apples from my aunt. Eleven. Ideas?
I'm tired of my own sandwiches. What do you take to work?
@more
Freezer is full already, of last year's plums.
@reply
Chutney! Onions, raisins, vinegar, an afternoon. Then everybody gets a jar at Christmas.
Cold noodles with peanut sauce, keeps till noon and nobody steals it.
Apple cake without flour, only nuts and eggs. I'd marry that cake.
Leftover curry in a thermos, best thing about Tuesdays.
Put a box in front of the house with a sign "please take". Gone in an hour.
Boiled potatoes, salt, good butter. That's all, that's the dinner.
Dry them in rings on a string across the kitchen. Smells wonderful and confuses visitors.
Dumplings, made on Sunday with the whole family, frozen. A bit like printing money.
Juice, if there's a press near you. The one near {city} does it for a few euro.
@ask
Sweet or sour apples?
Do you have a microwave at work?
@back
Sour enough to make the dog sneeze.
A microwave, yes, but one with a queue.
@end
Chutney made: fourteen jars. The flat smells like my childhood.

## language | |
@title
Words you can't translate
Learning [Dutch|Danish|Italian], send encouragement
@open
Which word in your language has no proper translation? I collect them.
Lesson {n} and I can finally order a soup and insult a goose. Who else is learning a language?
@more
I keep mixing it up with German, to everybody's joy.
@reply
"Uitwaaien": going out in the wind to clear your head. I do it daily.
"Dugnad" in Norwegian: everybody turns up and cleans the yard together, and then there's cake.
Children's books! You learn "badger" early, but the grammar sticks.
In our dialect there's a word for the last bit of dough in the bowl. I thought everyone had it.
Watch the weather report. Same forty words every day, and pictures.
I spoke my first whole sentence to the baker. She answered in English. Heartbreaking.
"Sobremesa": sitting at the table long after the meal, just talking.
Sing! Nobody notices the accent.
@ask
Why that language?
@back
A grandmother I'd like to surprise.
@end
I've written all of these on the fridge.

## night shift | |
@title
Who else is awake?
Night shift thread
@open
It's ten past [two|three], the ward is calm and the vending machine is humming. Who else is awake?
Baby asleep on my arm, I type with my left thumb. Anyone here?
@more
Tell me something interesting.
@reply
Octopuses have three hearts. You're welcome.
Here! Proofing the morning rolls. It is the best time of the day, nobody wants anything.
Awake with the little one too. Solidarity from {city}.
I drive the first tram at 4:40. See you on the other side.
The moon over the harbour is huge tonight, look out if you can.
Couldn't sleep, made toast. Toast helps.
The word for the sound of rain on a tin roof is "bed". Try to get some sleep!
I used to do nights for twelve years. The sunrise on the way home is the pay rise.
@ask
How long until you can go home?
@back
Five more hours and one more coffee.
@end
Made it, sun's coming up. Good night, good morning!

## neighbourhood | |
@title
Street party [plans|this Saturday]
My neighbour plays the [drums|bagpipes]
Repair café tips?
@open
We are organising a street party at {place} and I'm in charge of cakes. Please send cake wisdom.
We'd like to start a repair café in our community hall. Has anyone here done that?
@more
About forty people, two of them vegan, one of them a judge of cakes.
@reply
Tray bakes. Nobody wants to slice a layer cake in the wind.
Ours runs every first Saturday. You need three people who can solder and one who makes soup.
Write a list on the door, who brings what, otherwise you get nine potato salads.
Ask the fire brigade for benches, they love to be asked.
A long table down the middle of the street. That alone makes it a party.
Children's flea market! Keeps them busy and the parents buy everything back.
We had rain and moved into the stairwell, best party ever.
The insurance thing sounds scary and is one form. The town helped us.
@ask
Do you close the street officially?
@back
Officially, with a form and a very small barrier.
@end
It was wonderful. Eight potato salads, but who's counting.

## handicraft | |
@title
What are you making [this winter|at the moment]?
Knitting people?
Learned to whittle, have all fingers
@open
I am knitting my first jumper and the left sleeve is long enough for two arms. What are you making?
I built a shelf. It stands. It leans a bit towards the sea, but it stands.
@more
The pattern said "easy", which must be a technical term.
@reply
Fold it up and call it a cuff. Fashion.
My first one fits the teapot. I wear the second.
Leaning is character. A book under one foot and nobody sees it.
I carve spoons while waiting at football practice. {n} so far, family's drowning in spoons.
Wool from the market in {city}, it still smells of sheep and I love that.
Rip it back once and you'll never regret it. I say this as someone who did not.
Model boats in bottles. Takes ages, calms the head.
Show us a photo, we're kind here!
@ask
Which wool?
@back
Something blue from my mother's cupboard, older than me.
@end
Sleeve shortened. It's almost a jumper!

## birthday | |
@title
{n}0 today!
Three years without a car today
It's my birthday and I'm hiding
@open
I turn [{n}0|a year older] today and treat myself to doing absolutely nothing. Cake is virtual, please help yourselves.
A year ago today I stopped smoking. I still think of it on the bridge, and then I don't.
@more
{pet_cap} has given me a sock.
@reply
Happy birthday! May the wind be always behind you.
Congratulations, that's a big one. Be proud!
Cheers from {city}, I'll eat a real piece for you.
All the best! Nothing is the very best thing to do.
Well done, truly. I know how hard it is.
Happy birthday and greetings to the sock thief.
Many happy returns! We once did mine in a laundrette, long story.
@ask
Which cake?
@back
Poppy seed with far too much icing.
@end
Thank you all, I've read every one of them and I'm grinning.

## stars | |
@title
Did you see the [moon|northern lights|meteors]?
Look up tonight
@open
Did anybody see that sky last night? Green over {city}, the whole street stood outside in slippers.
The meteor shower peaks tonight. Blanket, thermos, field. Who's in?
@more
Pictures don't show it at all.
@reply
Saw four and wished for sleep each time.
Clouds. Always clouds. I've seen the inside of every cloud in Europe.
We woke {kid} and sat on the roof of the shed. One of those nights you keep.
From {city} you see the moon and, on good days, another moon, which is a street lamp.
My dad had a telescope made of a drainpipe. We saw Saturn's rings in it, I swear.
It's the quiet that gets me. Nobody on the road, only owls.
Missed it because of the early shift. Somebody please tell me everything.
@ask
What time was it best?
@back
Around one, when the lamps go off.
@end
{n} shooting stars and a hedgehog. Perfect night.
""")
