"""English verbs by their principal parts; how the other forms follow is not said here."""

from typing import Final

#: Base, past, participle.
IRREGULAR: Final = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten
become became become; begin began begun; bend bent bent; bet bet bet; bid bid bid; bind bound bound
bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought
broadcast broadcast broadcast; build built built; burn burnt burnt; burst burst burst; buy bought bought
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; drink drank drunk
drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought
find found found; flee fled fled; fly flew flown; forbid forbade forbidden; forecast forecast forecast
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen
get got got; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung
hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept
kneel knelt knelt; know knew known; lay laid laid; lead led led; leap leapt leapt; learn learnt learnt
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made
mean meant meant; meet met met; mislead misled misled; misread misread misread; mistake mistook mistaken
misunderstand misunderstood misunderstood; outdo outdid outdone; outgrow outgrew outgrown
outsell outsold outsold; outspend outspent outspent; overcome overcame overcome; overrun overran overrun
oversee oversaw overseen; oversleep overslept overslept; overtake overtook overtaken
overthrow overthrew overthrown; pay paid paid; prove proved proven; put put put; quit quit quit
read read read; rebuild rebuilt rebuilt; redraw redrew redrawn; repay repaid repaid; resell resold resold
rewrite rewrote rewritten; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set
shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown
shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept
slide slid slid; speak spoke spoken; spend spent spent; spill spilt spilt; spin spun spun; split split split
spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck
strike struck struck; strive strove striven; swear swore sworn; sweep swept swept; swim swam swum
swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told
think thought thought; throw threw thrown; undergo underwent undergone; understand understood understood
undertake undertook undertaken; underwrite underwrote underwritten; undo undid undone; uphold upheld upheld
upset upset upset; wake woke woken; wear wore worn; weep wept wept; win won won; wind wound wound
withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; write wrote written
"""
REGULAR: Final = """
abandon abduct abide abolish absorb abstain abuse accept accompany account accuse achieve acknowledge
acquire act adapt add address adjourn adjust admit adopt advance advise affect afford agree aid aim air
alert align allege allocate allot allow alter amass amend amount analyse analyze anger announce answer
anticipate apologise apologize appeal appear apply appoint approach approve argue arm arrange arrest arrive
ask assault assemble assert assess assign assist assume assure attach attack attempt attend attract
attribute authorise authorize avert avoid award back backfire balance ban base battle beg believe belong
benefit betray blame block board bomb boost border borrow bounce boycott brand breach brew bribe brief
buckle bungle bury calculate call campaign cancel capture care carry cause cease celebrate certify chair
challenge change characterise characterize charge chart chase cheat check circulate cite claim clarify clash
classify clean clear climb close coach coincide collaborate collapse collect collide combine command
commemorate commence comment commission commit communicate compare compel compensate compete compile
complain complete comply compose compress comprise compromise concede concentrate concern conclude condemn
condition conduct confess confirm confiscate confront connect conquer consider consist construct consult
consume contact contain contaminate contend contest continue contract contradict contribute control convert
convict convince cook cooperate coordinate cope correspond counter cover crack crash create criticise
criticize cross crumble crush curb damage dance dash debate deceive decide declare decline decrease dedicate
deem default defeat defect defend defer define degrade delay delete deliver demand demolish demonstrate
denounce deny depart depend depict deploy depose deprive describe deserve design destroy detain detect deter
deteriorate determine detonate devastate develop devise devote diagnose die differ dilute diminish direct
disable disagree disappear disband discharge disclose discover discriminate discuss dismantle dismiss
dispatch disperse displace display dispute disrupt dissolve distribute divide divorce document dominate
donate double doubt downgrade draft drain dress drift drill drop drown drum dump earn ease echo edge edit
educate elect eliminate embark embed embezzle emerge emphasise emphasize employ empower enable enact
encourage end endanger endorse enforce engage enjoy enlarge enlist enrich enrol enroll ensure entail enter
entitle entrust equal erect erupt escalate escape establish estimate evacuate evade evaluate exaggerate
examine exceed exchange exclude execute exempt exhaust exhibit exile exist expand expect expedite expel
expire explain explode exploit explore export expose express extend extradite face fail fear feature fetch
figure file fill film finalise finance fine finish fire fit fix flag float flock flood flow fluctuate focus
fold follow force form formulate forward found frame free frequent fuel fulfil fund gain gather generate
govern graduate grant greet guarantee guard guess guide halt halve hand handle happen harass harm head heal
help hesitate highlight hike hire honor honour host house humiliate identify ignore imagine impeach
implement imply import impose impress imprison improve inaugurate include incorporate increase indicate
indict induce infect inflict influence inform inhabit inherit initiate injure insist inspect inspire install
instruct insure intend intensify interact intercept interest interfere interpret interrupt intervene
interview introduce invade invent invest investigate invite invoke involve iron isolate issue jail join joke
judge jump justify kick kidnap kill kiss knock label lack land last laugh launch leak learn lease lecture
level liberate license lift limit line link list listen live load lobby locate lock look loot lower mail
maintain manage manufacture march mark marry matter measure mediate mention merge merit migrate minister
mirror miss mix mobilise mobilize mock modernise modify monitor motivate mount mourn move murder name narrow
near need neglect negotiate nominate note notice notify number obey object observe obstruct obtain occupy
occur offend offer open operate oppose orchestrate order organise organize originate oust outlaw outline
outnumber overcharge overhaul overlook overrule overshadow overturn owe own pack paint park participate pass
pause peak penalise perform perish permit persist persuade photograph pick pilot pivot place plan plant play
plead pledge plot plunge point poison populate portray pose possess post postpone pour practise
praise pray predict prefer prepare present preserve press prevail prevent print privatise proceed process
proclaim produce profile profit prohibit project promise promote prompt pronounce propose prosecute protect
protest provide provoke publish pull pump punish purchase pursue push quadruple qualify quarantine question
quote race raid rain raise rally range rank rate ratify ravage reach react realise realize reassure rebel
recall receive reckon recognise recognize recommend reconstruct record recover recruit recycle redesign
redirect reduce refer reflect reform refurbish refuse regain regard register regret regulate reject relate
relax release relocate rely remain remark remember remind remove rename renew renounce renovate rent reopen
repair repeal repeat replace replicate reply report represent reprint request require rescue research
resemble reserve reside resign resist resolve respect respond rest restart restock restore restrict result
resume retain retaliate retire retreat retrieve return reunite reveal reverse review revise revive revoke
revolve reward risk rob roll rotate rule rush sack sail sample sanction save scale scan scare scatter
schedule score scrap screen scrutinise sculpt seal search secure seem seize sentence separate serve settle
shape share shatter shell shelter shift ship shock shop shoulder shout shrug shutter sideline sign signal
skip slam slash slip slow slump smash smoke smuggle soar soften solve sound span spark specialise specialize
specify sponsor spot spur squeeze stab stabilise stabilize staff stage stain stall star stare start starve
state stay steer stem step stimulate stipulate stop store storm stream streamline strengthen stress stretch
strip structure struggle study stumble stun submit subpoena subscribe subsidise subtract succeed succumb sue
suffer suggest suit summon supervise supplement supply support suppose suppress surface surge surpass
surprise surrender surround survey survive suspect suspend sustain swap switch tackle talk tally target tax
televise tempt tend terminate terrorise test testify thank threaten tie tighten top torture total touch tour
tout trace track trade trail train transfer transform translate transmit transport trap travel treat trigger
triple trust try tumble turn tweet twist uncover undermine unify unite unleash unveil update upgrade urge
use utilise vacate vaccinate value vanish vary ventilate verify veto view violate visit voice volunteer vote
vow wage wait waive walk want warn wash waste watch water weaken weather weigh welcome whistle widen wish
witness wonder work worry worsen wound wrestle yell yield zone
"""
