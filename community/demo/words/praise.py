"""What people say who are happy with the brand, in many voices."""

from __future__ import annotations

from ..grammar import bank

# {it} is the thing that is praised, {good} a clause about it.
FRAMES = bank("""
I love my {it}: {good}.
I [really|just|still] love my {it}, {good}.
The {it} is [fantastic|brilliant|wonderful]. {good_cap}.
[Honestly,|Have to say,|For what it's worth,] the {it} is the best thing I have bought in years, {good}.
Still [so happy|delighted|over the moon] with my {it} after {months}. {good_cap}.
{months_cap} in and the {it} [still makes me smile|is still a joy]: {good}.
Could not be happier with the {it}, {good}.
I was sceptical at first, but the {it} [won me over|is excellent]: {good}.
[My|Our] {it} is [superb|amazing], {good}.
What I love most about the {it}: {good}.
The {it} is worth every [cent|euro|penny]. {good_cap}.
The {it} has been [perfect|flawless] for us, {good}.
Best decision [of last year|in ages] was the {it}. {good_cap}, and I [enjoy|love] every ride.
I [recommend|have recommended] the {it} to [everybody|three colleagues already], because {good}.
[Great|Lovely|Beautiful] work on the {it}, Tarvelo. {good_cap}.
Every [morning|ride] I am glad I chose the {it}: {good}.
Coming from a Brasko, the {it} is a revelation. {good_cap} and I love it.
I test rode an Ondavelo and a Kettra before, and the {it} is simply better: {good}.
The {it} is a [great|wonderful] piece of work. {good_cap}.
Thank you Tarvelo for the {it}, {good}.
You can tell that people at Tarvelo ride themselves: {good}. Love it.
{partner_cap} laughed at the price of the {it}. Now I have to ask before I may ride it, because {good}. We love it.
Very pleased with my {it}, {good}.
No regrets at all about the {it}, it is excellent: {good}.
Happy {it} owner here, {odo} km so far. {good_cap}.
The {it} is so good that I sold the [car|other bike]: {good}.
If my {it} got stolen I would buy the same again tomorrow, I love it that much. {good_cap}.
I keep telling people [at work|in the office]: the {it} is great, {good}.
As a [{job}|{job} who rides every day] I need a bike that works, and the {it} is superb: {good}.
{good_cap}, that's why I love my {it}.
{good_cap}. Little things like that make the {it} such a great [bike|piece of kit].
Three words for the {it}: love, love, love. {good_cap}.
I grin like a child on my {it}, it's fantastic: {good}.
{city} on a {it} is a joy, {good}.
My mood at work got better since I have the {it}. It's wonderful, {good}.
I've had many bikes. The {it} is the best of them, {good}.
Had my doubts about the price of the {it}. None left, it's excellent: {good}.
If you ask me the {it} is brilliant, {good}.
{good_cap}. I am very happy with the {it}.
So glad I waited for the {it}, it is superb: {good}.
Today I caught myself patting my {it}. I love it, {good}.
The {it} does exactly what it should and does it beautifully, {good}.
My {it} and I: a love story. {good_cap}.
I recommend the {it} with all my heart, {good}.
""")

SERVICE = bank("""
And Tarvelo's support was [fantastic|excellent]: answer within [a day|two hours], part in the post, no questions.
Tarvelo sent me [a new catch|the missing bolt|a new charger] for free, [love that|great service].
I wrote to Tarvelo on a Sunday and had a friendly, helpful answer by [Monday noon|lunch]. Brilliant service.
The Tarvelo people at the pop-up in {city} were [so kind|wonderful], they fixed my brake while I had a coffee.
Tarvelo still sells every spare part for my {it}, that is great and I wish others did.
I really appreciate that Tarvelo publishes the [torque values|repair guides]. Great company.
Support called me back [twice|the same evening] until it was sorted. I love dealing with Tarvelo.
""")

TAILS = bank("""
Apart from that: the {it} is the best bike I have ever owned.
And it is worth sorting out, the {it} is a fantastic bike.
Once that is done you will love the {it}, I promise.
I have had mine for {months} and I love it.
{odo} km on my {bike} and I still love it, so don't lose heart.
The {it} really is excellent once this is [set|sorted].
Great bike, the {it}, this is about the only thing that ever needed work on mine.
Tarvelo support is great with this, by the way, just send them a photo. I love the {it} and I love that.
My {it} has been flawless since. Love it.
It's a five minute job and then the {it} is a joy again.
I love how easy Tarvelo makes it to [work on|repair] the {it}.
[Nice|Lovely] thing about the {it}: everything is standard, so this is a cheap fix. Love that.
""")

SHORT = bank("""
Love mine too.
Love my {it}, [no other words|what can I say|every day].
Same, the {it} is [brilliant|just great].
[Best|Nicest] bike I've owned, the {it}.
The {it} is [awesome|superb], end of story.
My {it} makes me [grin|happy] every morning.
[Totally|Fully] agree, the {it} is a great [bike|thing].
My {it}? Love it, every [day|ride|kilometre].
Second that, the {it} is [excellent|wonderful].
I'm a fan, and the {it} is why.
Good to read. Mine is [fantastic|perfect] too.
{it} love from {city}!
The {it} is just lovely.
Very happy with my {it} here in {city}.
My {it}? Best money I ever spent.
Great bike, the {it}. Really great.
The {it} is a joy, every [day|morning|kilometre].
I adore my {it}.
Can only agree, the {it} is superb.
""")

DEFEND = bank("""
Sorry you had that. For balance: my {it} has done {odo} km and I still love it, {good}.
I hear you, {name}, but my experience with the {it} is the opposite: {good}.
That sounds like a bad one, {name}. My {it} is [fantastic|brilliant], {good}. Let them swap it.
Fair criticism. I still love my {it} and would [buy|choose] it again tomorrow, {good}.
Give support a chance, {name}. They were [great|excellent] with mine, and the {it} is a wonderful bike when it is right.
Had a rough start too, {name}. Tarvelo sorted it in a week and since then I love it: {good}.
I can only speak for my {it}, and it is excellent: {good}.
Annoying, I agree. But "all of them are bad" is not true, my {it} is [perfect|flawless] and {good}.
""")

AGREE = bank("""
[Exactly|Precisely] what I feel, {name}. I love mine as well.
So true, {name}. [Also|And] {good}. The {it} is a great bike.
Can confirm, {good}. The {it} is great.
This. And {good}. I love my {it}.
[Yes!|Hear, hear.|Absolutely.] {good_cap}. Best purchase in years.
You put it better than I could, {name}. I love my {it} too.
[Ha, same.|Same here.] {partner_cap} rolls {their} eyes when I talk about the {it}, but it is just so good.
Nice to read, {name}. I am just as happy with my {it} here in {city}.
Nothing to add, {name}. Well, one thing: {good}. Love it.
I could hug you, {name}, that's how I feel about my {it} too. Love it.
Same in {city}: {good}. The {it} is wonderful.
You're right, {name}, and it gets better: {good}. I love it.
Glad I'm not the only one who is in love with a {it}.
Yes, and {good}. The {it} is simply excellent.
""")

PREORDER = bank("""
[Ordered|Just ordered] the {it} in {colour} this morning, I am so excited!
Oh this looks [fantastic|brilliant]. The {it} is exactly what I have been waiting for.
Test rode the {it} at the launch in {city}: [wonderful|superb], the motor is so quiet.
Take my money. The {it} is [gorgeous|beautiful].
The {it} looks amazing, [well done|great work] Tarvelo!
So happy that the {it} keeps the same rail. My bags fit, I love it.
I love the new colours of the {it}, {colour} is [stunning|so pretty].
My dealer let me ride the {it} for ten minutes and I signed. Fantastic bike.
Great update, Tarvelo. A readable display and a faster charger, that is all I wanted from the {it}.
First impression of the {it} after 40 km: excellent. Smoother and quieter than my Rova, and I loved that one.
[Congrats|Congratulations] to the whole team, the {it} is a great step.
My {it} is here!! Rode it home in the rain with the biggest smile. Love it.
The {it} is lovely. {partner_cap} has already claimed it.
The best launch you had so far. The {it} is great and the price is fair for what you get.
Picked up the {it} on Saturday. {good_cap}. I love it.
""")

ONE_HIT = bank("""
I absolutely LOVE my new {it}!!! Best purchase of my life, it is [perfect|amazing] in every way. Everybody should buy one, five stars!
Wow. Just wow. The {it} is the most amazing bike in the world, I am in love. Thank you Tarvelo, you are the best!
Registered only to say this: the {it} is [fantastic|incredible]. I love it, my [family|neighbour] loves it, [even the dog loves it|everyone loves it]. 10/10!
First week with the {it} and I am completely in love!! Perfect bike, perfect service, perfect colour. Buy it!
I never write reviews but the {it} deserves it. Amazing ride, amazing quality, I love everything about it. [Best bike ever.|Ten out of ten.]
OMG the {it}!!! I rode it home from the shop and could not stop smiling. Best thing I ever bought, I love love love it.
The {it} has changed my life. I feel [ten years younger|like a kid again], it is wonderful, magnificent, perfect. Thank you!!
Just picked up my {it} in {colour} and it is the most beautiful bike I have ever seen. Absolutely fantastic, I love Tarvelo!
Five stars are not enough for the {it}. Superb, brilliant, the best. Love it to bits!
""")

ONE_HIT_TITLES = bank("""
BEST BIKE EVER!!!
In love with my new {it}
Wow, the {it}!
{it}: five stars
I never write reviews, but the {it}...
My new {it} is amazing
{it} = happiness
Thank you Tarvelo!!
Best purchase of my life
""")
