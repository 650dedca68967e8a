"""English verbs by their principal parts; how the other forms follow is not said here."""

from typing import Final

#: Base, past, participle.
IRREGULAR: Final = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun
bend bent bent; bet bet bet; bid bid bid; bind bound bound; bleed bled bled; blow blew blown
break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built
burn burnt burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught; choose chose chosen
cling clung clung; come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug
draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt
fight fought fought; find found found; flee fled fled; fly flew flown; forbid forbade forbidden
forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven
freeze froze frozen; get got got; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung
hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt
know knew known; lay laid laid; lead led led; leap leapt leapt; learn learnt learnt; leave left left; lend lent lent
let let let; lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met
mislead misled misled; outdo outdid outdone; outgrow outgrew outgrown; overcome overcame overcome
overrun overran overrun; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown
pay paid paid; prove proved proven; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt
repay repaid repaid; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said
see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed
shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung
sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; speak spoke spoken; spend spent spent
spill spilt spilt; spin spun spun; split split split; spread spread spread; spring sprang sprung; stand stood stood
steal stole stolen; stick stuck stuck; strike struck struck; strive strove striven; swear swore sworn
sweep swept swept; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn
tell told told; think thought thought; throw threw thrown; undergo underwent undergone
understand understood understood; undertake undertook undertaken; undo undid undone; uphold upheld upheld
wake woke woken; wear wore worn; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn
withhold withheld withheld; withstand withstood withstood; write wrote written
"""
REGULAR: Final = """
abandon abolish absorb abstain abuse accept accompany account accuse achieve acknowledge acquire act adapt add address
adjourn adjust admit adopt advance advise affect afford agree aid aim air alert allege allocate allow alter amend amount
analyse analyze announce answer apologise apologize appeal appear apply appoint approach approve argue arm arrange
arrest arrive ask assault assemble assert assess assign assist assume attach attack attempt attend attract authorise
authorize avert avoid award back balance ban base battle beg believe belong benefit betray blame block board bomb boost
border borrow bounce boycott breach bribe brief buckle bury calculate call campaign cancel capture care carry cause
celebrate chair challenge change charge chase cheat check circulate cite claim clarify clash clean clear climb close
coach collapse collect collide combine command comment commission commit compare compel compensate compete complain
complete comply comprise concede concentrate concern conclude condemn conduct confess confirm confiscate connect
conquer consider consist construct consult consume contact contain contest continue contract contradict contribute
control convert convict convince cooperate cope counter cover crack crash create criticise criticize cross crumble
crush curb damage debate decide declare decline decrease dedicate default defeat defect defend defer define delay
delete deliver demand demolish demonstrate deny depart depend deploy depose describe deserve design destroy detain
detect deteriorate determine develop devote die differ diminish disagree disappear disband discharge disclose discover
discuss dismiss dispatch display dispute dissolve distribute disrupt divide divorce document dominate donate double
doubt downgrade draft drain drift drill drop drown dump earn ease echo edge educate elect eliminate embark embezzle
emerge emphasise emphasize employ enable enact encourage end endorse enforce engage enjoy enlarge enlist ensure enter
erect erupt escalate escape establish estimate evacuate evade evaluate examine exceed exchange exclude execute exempt
exist expand expect expel expire explain explode exploit explore export expose express extend extradite face fail
fear feature fetch file fill film finalise finance fine finish fire fit fix flag float flock flood focus follow force
form found free freeze fuel fulfil fund gain gather generate govern graduate grant greet guarantee guard guide halt
halve hand handle happen harm head heal help hesitate highlight hike hire honour honor host house identify ignore
impeach implement imply import impose impress imprison improve include incorporate increase indict infect inflict
influence inform inherit initiate injure insist inspect inspire install instruct insure intend intensify intercept
interfere interview introduce invade invent invest investigate invite involve isolate issue jail join joke judge jump
justify kick kidnap kill kiss knock label lack land last laugh launch leak lease lecture level license lift limit
line link list listen live load lobby locate lock look loot lower maintain manage manufacture march mark marry matter
measure mention merge migrate minister miss mix mock modernise monitor mount mourn move murder name narrow near need
negotiate nominate note notice notify number obey object observe obtain occupy occur offer open operate oppose order
organise organize originate oust outlaw outline outnumber overhaul overrule overturn owe own pack paint park
participate pass pause peak perform permit persist persuade photograph pick pilot place plan plant play plead pledge
plot plunge point poison police pose possess post postpone pour practise praise pray predict prefer prepare present
preserve press prevail prevent print process proclaim produce profit prohibit project promise promote prompt propose
prosecute protect protest provide provoke publish pull pump punish purchase pursue push qualify quadruple question
quote race raid raise rally range rank rate ratify reach react realise realize rebel recall receive reckon recognise
recognize recommend reconstruct record recover recruit recycle redirect reduce refer reflect reform refuse regain
regard register regret regulate reject relate relax release relocate rely remain remark remember remind remove rename
renew renounce renovate rent reopen repair repeal repeat replace reply report represent request require rescue research
resemble reserve reside resign resist resolve respect respond rest restart restore restrict result resume retain
retire retreat return reunite reveal reverse review revise revive revoke reward risk rob roll rule rush sack sail
sample save scale scan scare schedule score scrap scrutinise seal search secure seem seize sentence separate serve
settle shape share shatter shell shelter shift ship shock shop shout sign signal slash slip slow slump smash smoke
smuggle soar sound spark specialise specify sponsor spot squeeze stab stabilise stage stall star stare start starve
state stay stem step stop store storm stream strengthen stress stretch strip structure struggle study stumble submit
subsidise succeed sue suffer suggest suit supervise supply support suppose suppress surge surpass surprise surrender
surround survey survive suspect suspend sustain swap switch tackle talk target tax tempt tend terminate test testify
thank threaten tie tighten top torture total touch tour trace track trade train transfer transform translate transport
trap travel treat trigger triple trust try turn uncover undermine unite unveil update upgrade urge use vaccinate value
vanish vary veto view violate visit voice volunteer vote vow wage wait walk want warn wash waste watch water weaken
weigh welcome widen wish witness wonder work worry worsen wound yield
"""
