"""More of the Lounge: town, people, work, small questions. No product is named here."""

from __future__ import annotations

from ..card import cards

TOWN = cards("""
## market day | |
@title
b> Market day finds
a> What's in season at your place?
@open
a> First strawberries on the market in {city} today. I bought two kilos and one of them made it home.
b> The cheese lady has retired. She chose me cheese for eleven years and never once asked what I wanted.
@more
a> I may have eaten them behind the bus stop.
@reply
a> Behind the bus stop is where they taste best.
Asparagus here, and the annual fight over how to peel it.
b> We had a fishmonger like that. He decided what we ate on Fridays. I miss him.
a> Cherries in two weeks, the tree by {place} looks promising and nobody owns it.
I always go hungry and come back with radishes for a regiment.
Go late, ten minutes before they pack up. Boxes of peaches for two euro!
b> Somebody should write down what she knew.
New potatoes, butter, dill. I could cry with happiness.
@ask
a> Do you go early or late?
b> What did she always give you?
@back
a> Early, for the talk more than for the food.
b> A goat's cheese with ash, and a small one "for the road".
@end
a> Went back for more. The seller just laughed.

## sleep | |
@title
a> Up at five: [lark or owl?|why?]
b> Afternoon naps, a love letter
@open
a> I woke up at five, {weather} outside, and for once I liked it. Are you larks or owls?
b> Twenty minutes on the sofa after lunch and the whole day is repaired. Why did nobody tell me before forty?
@more
b> {pet_cap} joined within seconds.
@reply
a> Owl with a lark's job. It's a tragedy in five acts per week.
a> Lark. At ten in the evening I'm a piece of furniture.
b> The trick with naps is the spoon: hold one, and when it falls you get up.
b> Naps are the reason why I work from home.
a> Before six the world belongs to bakers, birds and me.
b> Our grandmother napped sitting upright with her hat on. Legend.
a> My best ideas come at five. My worst decisions at eleven at night.
I slept through a thunderstorm, two alarms and a marching band.
@ask
a> Do you set an alarm?
@back
a> Never. {pet_cap} is the alarm.
@end
b> Had another one today. Research, you know.

## thrift | |
@title
a> Flea market treasures
b> Best thing you got for under [ten|five] euro?
@open
a> Found a typewriter for eight euro. It types everything in capitals and sounds like a tap dancer.
b> What's the best thing you've ever bought for less than ten euro?
@more
a> {partner_cap} asked where it'll live. I had no answer.
@reply
A cast-iron pan, two euro, older than all of us together. It'll be in my will.
A box of buttons. {kid_cap} has been busy since Easter.
An accordion with three dead keys. We avoid those songs.
A chair. I sat on it at the flea market because I was tired and then didn't want to get up.
Library sale: fourteen novels for a fiver, and a pressed flower in one of them.
Raincoat from the seventies. Bright yellow, bus drivers stop even when there's no stop.
A globe with countries that no longer exist. I learn something new every day.
Never go with cash and a trailer. Never.
@ask
a> Does the ribbon still work?
@back
a> Barely, everything looks like a ransom note. I love it.
@end
a> It lives on the fridge now. Postcards to everyone!

## school days | |
@title
b> Parents' evening [survival|stories]
a> Homework at the kitchen table
@open
a> Third evening of fractions. I have a degree and I'm losing.
b> Costume needed for tomorrow: "something from the sea". It is 21:40. Ideas?
@more
b> {kid_cap} is calm. I am not.
@reply
b> Jellyfish: umbrella, bubble wrap, string of lights. Ten minutes, huge success.
a> Cut a pizza. Fractions are only ever about pizza.
b> Cardboard, silver paint, "sardine". We made four of them, a whole tin.
a> I wrote "please see the teacher" under mine once. The teacher wrote "me neither".
b> A towel on the head: octopus in a sauna.
a> The new way of dividing looks like knitting. I gave up and brought biscuits.
a> They learn it anyway, whatever we do. I tell myself that every night.
b> Old sheet, two holes: the ghost of a herring.
@ask
b> How old is the sea creature?
@back
b> Seven and very strict about fins.
@end
b> Jellyfish it was. Standing ovation at the gate!

## tech trouble | |
@title
a> My printer [hates me|smells fear]
b> Old laptop: [rescue or recycle?|still going]
@open
a> The printer works for everybody except me. I've tried kindness.
b> My laptop is eleven years old and has started to wheeze. Can something be done or do I say goodbye?
@more
b> It's full of photos, of course, and of course there's no copy.
@reply
b> Blow the dust out and put in an SSD. Mine got another five years that way, for forty euro.
a> Printers smell fear. Walk past it whistling.
b> COPY THE PHOTOS FIRST. Sorry for shouting. Copy the photos first.
b> A light Linux and it flies. I did that for my mum and she thinks it is new.
a> Take the paper out, put the same paper in. Don't ask why.
b> I gave ours to the repair café, they had it open before I had sat down.
a> We print at the library. Ten cents, and I get to chat.
Switch it off for a whole night. Machines need that too.
@ask
b> Is there room for more memory?
@back
b> I opened it and there's a crumb civilisation in there.
@end
b> Dust out, SSD in, photos safe. It starts in eleven seconds!

## neighbours cat | |
@title
a> Whose cat is this?
b> A [hedgehog|blackbird|fox] has moved in
@open
a> A cat comes in through the window every evening, eats nothing, judges us, and leaves at ten. Whose is it?
b> There is a hedgehog under our shed. We're trying to behave normally.
@more
a> We've named it the Inspector.
@reply
a> Paper collar with a note: "am I yours?" We found out ours had four families.
b> No milk, please, water and some cat food, and leave a heap of leaves.
a> The Inspector! Does it write reports?
b> Our fox sits on the bench at dusk like a pensioner. Nobody dares use that bench now.
a> Ours had a second name next door, and a third above the bakery.
b> A blackbird nested in my flower box. I've not been on the balcony since April and I'm fine with it.
a> That is how we got ours. It inspected for a month and then stayed for fourteen years.
@ask
a> Does it come when it's raining too?
@back
a> In the rain it stays until eleven.
@end
a> It belongs to the pharmacist. His name is Kevin.

## learning | |
@title
a> Too old to learn to swim?
b> Evening classes: [what did you take?|any good ones?]
@open
a> At fifty-{n} I have signed up for a swimming course. The other beginners are six. Tell me it's a good idea.
b> What have you learned as an adult that you thought was too late for you?
@more
a> I have bought goggles. They are pink, it's all they had.
@reply
a> It's a great idea, and pink goggles are faster.
Learned to skate at forty-eight. Bruises, yes, but on Sunday evenings the rink plays disco.
Pottery. All of my bowls are ashtrays and I've never been so relaxed.
My father learned to read sheet music at eighty. He says the secret is to be bad at it in company.
Sign language, two years now. I dream with my hands sometimes.
Welding! Best evening class ever, and I've a very ugly gate now.
a> The six-year-olds will cheer for you. They do that.
Took chess lessons from a twelve-year-old. He was patient and I lost with dignity.
@ask
a> How was the first lesson?
@back
a> I floated! For about four seconds, but I floated.
@end
a> One whole length today. The six-year-olds cheered!

## letters | |
@title
a> Do you still write [letters|postcards]?
b> A postcard swap?
@open
a> I found a shoebox of letters from 1991 and spent the evening there. Does anyone still write by hand?
b> Who would like to do a postcard swap? One card, ugly ones preferred.
@more
a> My handwriting now looks like a seismograph.
@reply
a> Every Sunday, one to my aunt. She corrects the commas and sends it back.
b> I'm in. I own a card with a dancing ham and have waited for this day.
I write shopping lists in verse so that {partner} reads them to the end.
b> Please yes! I have forty cards of the same roundabout.
a> A letter takes three days and lasts thirty years, I like that rate.
a> Bought a fountain pen, have blue fingers, very content.
a> We still have a wooden letterbox that jams. It's part of the ritual.
I send my niece a riddle each month and the answer a month later.
@ask
a> What was in the letters?
@back
a> Heartbreak, weather, and prices of things.
@end
b> Nine cards on the fridge so far. The ham is ahead.

## clumsy | |
@title
b> Today's small disaster
a> I locked myself out [again|in socks]
@open
a> Locked myself out in socks, with a tray of muffins in my hands. Tell me about your small disasters.
b> I waved back at someone for a whole minute. He was cleaning a window.
@more
a> The muffins are fine, thanks for asking.
@reply
Sat on my glasses, looking for my glasses.
I said "love you, bye" to the dentist on the phone. We've both decided not to mention it.
Replied "you too" to the waiter who wished me a good meal. And then to the next one.
Put the milk in the cupboard and the cereals in the fridge. {pet_cap} watched and said nothing.
Walked round the supermarket with someone else's trolley. Hers was better, to be honest.
a> Muffins open every door. Did you ring at the neighbours?
I once gave a talk with a sock stuck to my back, static electricity. They were very nice about it.
Set off the alarm at the museum with my nose.
@ask
a> How long were you out there?
@back
a> Forty minutes and five muffins.
@end
a> Spare key now lives at the neighbour's. She got the rest of the muffins.

## numbers and news | |
@title
a> Fact of the day
b> Something I learned [today|this week]
@open
a> Learned today that a group of owls is called a parliament. What did you learn this week?
b> Did you know that snails can sleep for three years? I feel seen by a snail.
@more
I've told three people and only one was polite.
@reply
Bananas are berries and strawberries are not. I'm still angry about it.
There's more bacteria in a teaspoon of soil than people on earth. I wash carrots with respect now.
A day on Venus is longer than its year. Monday there must be something.
Cows have best friends. I already knew, I have met cows.
The dot over the i has a name of its own, {partner} looked it up.
In {city} it's still legal to herd geese over the bridge, says our guide. Hasn't been tested.
Otters hold hands when they sleep. Science stops here, nothing better will come.
The oldest bakery in our town has the same oven as in 1804.
@ask
b> Three years, really? Without waking up?
@back
b> If it is dry enough. I'm taking notes.
@end
I've got a quiz on Friday and thanks to you I'm ready.

## moving house | |
@title
b> New flat, [new stairs|no lift]
a> Tips for moving with [plants|a piano|cats]
@open
a> We move in three weeks: fourth floor, no lift, one piano. Any wisdom?
b> New flat in {city}! Empty, echoing, with a view of {place}. I ate soup on the floor and felt like a king.
@more
a> Friends have become strangely busy that weekend.
@reply
a> Pizza and a written invitation with a time that ends. People come when it ends.
a> Let the piano go by professionals. My back and I have talked about it since.
First box to open: kettle, mugs, toilet paper, screwdriver. Label it in red.
a> Plants last, cats very last, in the bathroom with a sign on the door.
Write the content on the SIDE of the box. You'll thank me when they are stacked.
b> Enjoy the echo, it goes away when the books arrive.
We carried a sofa up five floors and it didn't fit through the door. It now lives with a stranger on the third.
@ask
a> How wide is the stairwell?
@back
a> As wide as a piano minus two centimetres.
@end
a> Professionals did the piano in nine minutes. NINE.

## museum | |
@title
a> Museum recommendations for a [rainy|free] Sunday?
b> Odd museums
@open
a> It's raining until Tuesday. Which museums do you love, the odder the better?
b> We went to a museum of locks today. Three hours. I have so many thoughts.
@more
a> {kid_cap} wants buttons to press, {partner} wants a café.
@reply
The tram museum in ours, you may ring every bell. Every one.
A village near {city} has a bread museum with tastings. I've been six times, for culture.
Maritime ones are always good, there's always a model with tiny people to be worried about.
The museum of failed inventions! The square bottle, the steam umbrella.
Open depot evenings, you see all the things they can't label.
Salt mine. Cold, dark, slide at the end. Everybody happy.
Go to the smallest one in town and talk with the volunteer. Best stories of the year.
Museum cafés: a ranking would be a public service.
@ask
a> How far would you go?
@back
a> An hour, for a good café two.
@end
a> The tram museum. We rang every bell. Sorry to the neighbours.

## new year plans | | winter
@title
Plans for the new year?
Resolutions: [none|one|too many]
@open
One resolution only this year: to finish the books before I buy new ones. And you?
No resolutions, just a list of small things to look forward to. What's on yours?
@more
It's been broken once so far. It was on offer.
@reply
To call people instead of meaning to call people.
Swim in every lake that I can reach by bus. There are nineteen.
More soup, fewer meetings.
Learn the names of the birds in the yard, not only "the loud one".
I resolved to be late less often and was late with the resolution.
Seeing my sister in spring, after three years. I count the sleeps like a child.
To use the good plates on weekdays.
Nothing. And I've kept it every year so far!
@ask
How many unread ones are there?
@back
Forty-one. I counted, then sat down.
@end
Down to forty. It counts!

## summer heat | | summer
@title
a> How do you sleep in this heat?
b> Ice cream ranking
@open
a> Thirty degrees in the bedroom at midnight. What do you do?
b> I've taken it upon myself to try every ice cream in {city}. For science.
@more
b> So far: pistachio at the station, against all expectations.
@reply
a> Wet towel in front of the open window, feet in a bucket, podcast about the Arctic.
a> Sheets in the freezer for ten minutes. It sounds mad. It's heaven.
b> Lemon. Always lemon. Everything else is soup by the second corner.
a> We sleep on the balcony, with the swifts and the neighbours' television.
b> The little place by {place} has fig and walnut. It's our secret.
a> Shutters down at eight in the morning, up at ten in the evening, live like a bat.
a> Cold hot-water bottle. Name makes no sense, thing makes sense.
b> Science needs a second opinion. I volunteer.
@ask
b> Cone or cup?
@back
b> Cone. A cup is giving up.
@end
b> Final ranking on Sunday, the jury ({kid}) is deliberating.
""")
