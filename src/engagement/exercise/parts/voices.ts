/**
 * Everybody who posts that evening. All invented: no handle, name or account belongs to a person we know of.
 * `handle | name | home | habits | languages besides English`; for the letters of the habits see `cast.rules.ts`.
 */
import { cast } from '../cast.rules.ts';
import { lines, type Voice } from '../script.rules.ts';

const residents = lines`
  shaz_fallings | Shaz B | Fallings Park | lbe
  bilston_bab | Bilston Bab | Bilston | te
  owd_ron_wedges | Owd Ron | Wednesfield |
  tina_from_penn | Tina from Penn | Penn | xs
  mrs_k_dhaliwal_b | Mrs K | Blakenhall | | pa
  manjit.k.allsaints | Manjit K | All Saints | e | pa
  gurps_blakenhall | Gurps | Blakenhall | lb | pa
  sukhi_d_penn | Sukhi D | Penn | h | pa
  baljit_baking | Baljit bakes | Merry Hill | e | pa
  harj_on_the_hill | Harj | Goldthorn Hill | b | pa
  simran.writes | Simran | Graiseley | s | pa
  kuldip_allotment | Kuldip's allotment | Ettingshall | | pa
  jas_pendeford | Jas | Pendeford | lb | pa
  nimmi_ramgarh | Nimmi | Blakenhall | ex | pa
  dadi_ji_phone | Dadi ji | All Saints | | pa
  ania_whitmore | Ania | Whitmore Reans | e | pl
  kasia_z_heath_town | Kasia | Heath Town | x | pl
  tomek_buduje | Tomek buduje | Bilston | l | pl
  magda_wolver | Magda W | Park Village | h | pl
  pawel_na_rowerze | Paweł na rowerze | Dunstall | | pl
  ewelina_k_wv | Ewelina | Low Hill | e | pl
  piotr_tir | Piotr | Oxley | b | pl
  gosia_piecze | Gosia piecze | Heath Town | | pl
  darek_wv10 | Darek | Bushbury | lt | pl
  lowhill_lou | Low Hill Lou | Low Hill | cte
  big_nige_oxley | Big Nige | Oxley | ct
  pendeford_pat | Pat | Pendeford | x
  chantelle_wv10 | Chantelle | Bushbury | lbe
  dunstall_dez | Dez | Dunstall | lb
  rhona_whitmore | Rhona | Whitmore Reans |
  winston_parkvillage | Winston G | Park Village |
  miss_precious_ht | Precious | Heath Town | eh
  delroy_dominoes | Delroy | All Saints |
  tettenhall_tim | Tim | Tettenhall |
  the_upper_green | Margaret on the Green | Tettenhall Wood |
  compton_clive | Clive | Compton |
  kerry_merryhill | Kerry | Merry Hill | bx
  graiseley_gaz | Gaz | Graiseley | lbt
  ettingshall_eve | Eve | Ettingshall |
  springvale_stu | Stu | Spring Vale | b
  eastpark_em | Em | East Park | lbe
  portobello_paul | Paul | Willenhall Road | t
  bradley_bren | Bren | Bradley | x
  bert_by_the_cut | Bert by the cut | Bilston |
  moxley_mo | Mo | Moxley end of Bilston | lb
  our_val_bushbury | Our Val | Bushbury | x
  yampy_wench | Yampy Wench | Wednesfield | e
  cob_and_chips | Cob and Chips | Fallings Park | l
  ashmore_ash | Ash | Ashmore Park | lbt
  wednesfield_wend | Wend | Wednesfield | tx
  newcross_nightowl | Night Owl | Heath Town | l
  scotlands_scott | Scott | the Scotlands | bt
  finchfield_fi | Fi | Finchfield | 
  castlecroft_col | Col | Castlecroft |
  warstones_wayne | Wayne | Warstones | ct
  bradmore_beth | Beth | Bradmore | es
  claregate_clare | Clare C | Claregate | h
  aldersley_al | Al | Aldersley | b
  rakegate_ray | Ray | Rakegate | t
  fordhouses_flo | Flo | Fordhouses | x
  northicote_nat | Nat | Northicote | lbe
  lanesfield_len | Len | Lanesfield | 
  parkfields_pam | Pam | Parkfields | x
  monmore_mick | Mick | Monmore Green | tb
  stowlawn_stace | Stace | Stowlawn | lbt
  villa_street_vee | Vee | Whitmore Reans | eh
  abdul_hafiz_t | Abdul | Whitmore Reans |
  nasreen_newhampton | Nasreen | Whitmore Reans | h
  yusuf_bikes | Yusuf | Dunstall | ls
  farah.and.two | Farah | Park Village | e
  olu_heath_town | Olu | Heath Town | h
  blessing_in_wv10 | Blessing | Heath Town | e
  tunde_takes_pics | Tunde takes pics | city centre | h
  marcia_j_wv1 | Marcia J | Whitmore Reans | s
  uncle_leroy_wv | Uncle Leroy | Heath Town | c
  ravi_rides | Ravi | Penn Fields | h | pa
  preeti_reads | Preeti | Goldthorn Park | | pa
  minal_m_wv4 | Minal | Penn Fields | b
  canal_cath | Cath | Horseley Fields | e
  flat_14_view | Flat 14 | city centre | lbs
  topfloor_tez | Tez top floor | Heath Town | lbts
  ringroad_rita | Rita | city centre | h
  stgeorges_sue | Sue | city centre | x
  chapelash_chaz | Chaz | Chapel Ash | lb
  bobble_hat_bob | Bob in a hat | Tettenhall Road |
  knit_one_pearl | Pearl | Wednesfield | x
  stairwell_steph | Steph | Heath Town | lbs
  larkspur_tenant | A Larkspur tenant | Heath Town | s
  geoff_garden_wv6 | Geoff's garden | Tettenhall |
  nan_joyce_78 | Nan Joyce | Low Hill | xs
  sparky_sid | Sid the sparks | Oxley | b
  dog_walker_dee | Dee | Bantock | e
  quizteam_aguilera | Quiz team captain | Penn | 
  cyclist_on_a42 | Nell on a bike | Chapel Ash | h
  wv_skywatcher | Skywatcher | Bushbury Hill |
  ted_reads_maps | Ted | Claregate |
  jodie_lash_wv | Jodie | Bilston | lbe
  trev_n_bev | Trev n Bev | Ashmore Park | t
  big_dave_notthatone | Big Dave (not that one) | Bradley | lb
`;

const parents = lines`
  mom_of_4_wv11 | Mom of four | Wednesfield | lex
  becky_b_bushbury | Becky B | Bushbury | be
  zara_n_twins | Zara + twins | Whitmore Reans | e
  dad_on_duty_wv3 | Dad on duty | Merry Hill |
  leanne_lowhill | Leanne | Low Hill | lbts
  kayleigh_k_bils | Kayleigh | Bilston | lbe
  priya.mummy | Priya | Penn | x | pa
  harpreet_2boys | Harpreet | Goldthorn Park | e | pa
  monika_mama_wv | Monika | Heath Town | s| pl
  justyna_i_trojka | Justyna | Low Hill | e | pl
  grandad_terry_g | Grandad Terry | Oxley |
  sam_anaya_mom | Sam | Park Village | s
  schoolrun_sarah | Sarah | Tettenhall |
  nathan_dad_bod | Nathan | Pendeford | b
  chidi_family | Chidi | Heath Town |
  paula_p_graise | Paula | Graiseley | tx
  ash_park_mommy | Ash Park mommy | Ashmore Park | lbx
  remys_aunty_d | Dee (Remy's aunty) | Whitmore Reans | s
  jo_fosters | Jo | Compton |
  tasha_tots | Tasha | Fallings Park | lts
  mandeep_md | Mandeep | Ettingshall | | pa
  foxglove_mom | Mom of a farm fan | Dunstall | es
  louise_l_oxley | Louise | Oxley | cx
  imran_3girls | Imran | Whitmore Reans |
`;

const students = lines`
  maths_ruined_me | maths ruined me | Penn | l
  uni_wulf_ella | Ella | city centre | ls
  kofi.films | Kofi films things | city centre | h
  jaspreet_y13 | Jaspreet | Blakenhall | lb | pa
  results_on_thursday | results on thursday 😭 | Tettenhall | le
  tyrese_wv1 | Tyrese | Whitmore Reans | lb
  zo_draws_frogs | Zo | Chapel Ash | l
  skint_student_sam | skint sam | city centre | lb
  aleks_student_wv | Aleks | city centre | h | pl
  mia_on_the_80 | Mia | Bilston | lb
  halls_kitchen_3 | Halls kitchen 3 | city centre | lcs
  reece_drum | Reece | Low Hill | lbt
  amina_a_level | Amina | Whitmore Reans |
  lil_keels | keels | Heath Town | lbe
  josh_notamused | Josh | Bradmore | l
  tanvi_t_film | Tanvi | Merry Hill | h
  connor_k_clips | Connor clips | Fallings Park | lbt
  jess_nursing_yr2 | Jess, nursing yr 2 | Heath Town |
  debate_soc_dan | Dan | Chapel Ash |
  ruby_skates | Ruby | Graiseley | le
`;

const shopkeepers = lines`
  tranters_cobs | Tranter's Cobs | Queen Street |
  nishas_fabrics_wv | Nisha's Fabrics | Dudley Road | | pa
  kickscabin_wv | Kicks Cabin | Dudley Street | hs
  bladens_jewels | Bladen's Jewellers | Dudley Street |
  phonebox_fixers | Phonebox Fixers | Victoria Street | b
  dollys_wool_wv | Dolly's Wool | Victoria Street | es
  sizzle_and_plaice | Sizzle & Plaice | Penn Road | e
  polski_kacik_wv | Polski Kącik | Cleveland Street | | pl
  baraka_mini_mart | Baraka Mini Mart | Heath Town |
  the_brass_ferret | The Brass Ferret (pub) | Lichfield Street |
  gill_shop_allsaints | Gill's shop | All Saints | | pa
  vinyl_ken | Vinyl Ken | Market Street | l
  lashes_by_lo | Lashes by Lo | Bilston | le
  rosies_buds | Rosie's Buds | Tettenhall | x
  amir_barbers_wv | Amir's Chair | Whitmore Reans | b
  market_marj | Marj off the market | Bilston market | x
  wedges_cafe | The Wedges Cafe | Wednesfield | e
  spoke_and_chain_wv | Spoke & Chain | Chapel Ash | h
`;

const workers = lines`
  nhs_nell_nights | Nell (nights) | New Cross |
  porter_phil_nx | Phil the porter | New Cross | b
  carer_carol_wv | Carol, carer | Pendeford | xs
  taxi_taj | Taj taxi | All Saints | b | pa
  cabbie_kev_wv | Cabbie Kev | Oxley | t
  parcel_pete_wv | Parcel Pete | Fallings Park | lb
  warehouse_waz | Waz | Ettingshall | lb
  barista_bronte | Bronte | city centre | l
  scaffold_sean | Sean | Bilston | ct
  jerzy_kurier | Jerzy kurier | Bilston | | pl
  library_lyn | Lyn | city centre |
  night_shift_nico | Nico | Heath Town | ls
  security_seb_wv | Seb | Wulfrun Centre side | b
  window_fitter_wv | Emergency Glazing Vic | Monmore Green | s
  childminder_chris | Chris minds | Claregate | x
  bakery_4am | 4 am baker | Wednesfield | l
`;

const busDrivers = lines`
  driver_on_the_1 | Driver on the 1 | Tettenhall |
  bus_driver_bal | Bal drives | Blakenhall | b | pa
  clippie_jean | Jean, ex clippie | Bushbury | xs
  route59_rog | Rog | Ashmore Park | t
  doubledeck_deb | Deb | Bilston garage | e
  nightbus_norm | Norm | Park Lane garage |
`;

const press = lines`
  imogen_h_courier | Imogen Hartlebrook, Wulfrun Courier | city centre |
  wulfruncourier | Wulfrun Courier | city centre | h
  canalfm_news | Canal FM News | city centre | h
  dev_tolworthy_fm | Dev Tolworthy, Canal FM | city centre |
  freelance_otis_q | Otis Quennick, freelance | Birmingham |
`;

const councillors = lines`
  cllr_sahlane | Cllr Devina Sahlane | Graiseley |
  cllr_b_ottershaw | Cllr Bernard Ottershaw | Bushbury |
`;

const hyperlocals = lines`
  lowhill_lantern | The Low Hill Lantern | Low Hill |
  ringroad_review | Ring Road Review | city centre | h
  wedges_watch | Wedges Watch | Wednesfield |
`;

const community = lines`
  st_oswins_hall | St Oswin's Hall | city centre | s
  blakenhall_langar | Blakenhall langar team | Blakenhall | | pa
  reans_mosque_vols | Mosque volunteers, Whitmore Reans | Whitmore Reans |
  foxglove_city_farm | Foxglove City Farm | Dunstall | s
  heathtown_tenants | Heath Town tenants | Heath Town |
  brooms_of_wulfrun | Brooms of Wulfrun | city centre | hs
  pastor_abe_wv | Pastor Abe | Heath Town |
  youth_hut_mel | Mel, youth hut | Low Hill |
  penn_cat_finders | Penn Cat Finders | Penn | s
  polska_sobota_wv | Polish Saturday School | city centre | | pl
`;

const services = lines`
  wv_bus_alerts | WV Bus Alerts | Pipers Row |
  midtram_updates | Midtram Updates | St George's |
  wv_bins_and_streets | Bins & Streets desk | city centre |
`;

const mischief = lines`
  wulf_exposed_247 | WULF EXPOSED 24/7 | city centre | c
  truth_siren_mids | Truth Siren | Midlands | ch
  wv_leaks_daily | WV Leaks | Wolverhampton | h
  ghost_of_graham | ghost of graham | the ring road | l
  lolverhampton | lolverhampton | Wolverhampton | l
  chaos_goblin_wv | chaos goblin | under the ring road | le
  patriot_pete_8841 | Pete 8841 | not saying | ct
  burner_wv_0811 | burner | wv | lb
  roadman_rupert | roadman rupert | Tettenhall | lb
  clout_kid_wv | clout kid | city centre | lbe
  had_enough_wv | Had Enough | Bushbury | ct
  sick_of_it_all_wv3 | Sick Of It All | Merry Hill | c
  barstool_baz | Barstool Baz | Bilston | lbt
  not_my_city_now | Not My City | Wolverhampton | h
  keyboard_karl_wv | Karl | Oxley | b
  red_mist_ray | Red Mist | Heath Town | c
  savage_stace_x | savage stace | Low Hill | lbe
  nobodys_fool_77 | Nobody's Fool | Wednesfield | t
`;

export const voices: readonly Voice[] = [
  ...cast('resident', residents),
  ...cast('parent', parents),
  ...cast('student', students),
  ...cast('shopkeeper', shopkeepers),
  ...cast('worker', workers),
  ...cast('bus-driver', busDrivers),
  ...cast('journalist', press),
  ...cast('councillor', councillors),
  ...cast('hyperlocal', hyperlocals),
  ...cast('community', community),
  ...cast('service', services),
  ...cast('mischief', mischief),
];
