// SP Core in French, as microfinance institutions of West and Central Africa, Morocco, Madagascar and France write it.
// No-break spaces (U+00A0) stand before the high punctuation and the percent sign, inside guillemets and between thousands.
import type { TemplateWords } from '../../words.ts';

export const french: TemplateWords = {
  title: 'Rapport de performance sociale',
  sheets: {
    profile: 'Profil',
    strategy: 'Stratégie',
    services: 'Services',
    people: 'Personnel et environnement',
    clients: 'Clients',
    finance: 'Finances',
  },
  sections: {
    profile: {
      label: 'Institution et période',
      description:
        'Qui déclare, pour quelle période, dans quelle monnaie. Sert aussi à former les groupes de pairs.',
    },
    mission: {
      label: 'Mission et objectifs sociaux',
      description: 'Ce que l’institution veut accomplir, et pour qui.',
    },
    governance: {
      label: 'Gouvernance',
      description: 'Comment le conseil et la direction répondent des objectifs sociaux.',
    },
    products: {
      label: 'Gamme de produits et services',
      description: 'Ce que les clients peuvent réellement obtenir.',
    },
    protection: {
      label: 'Protection des clients',
      description:
        'Pratiques relevant des principes de protection des clients, et chiffres qui montrent si elles fonctionnent.',
    },
    pricing: {
      label: 'Transparence des coûts pour les clients',
      description: 'Prix du produit principal (le prêt le plus courant) et manière de l’afficher.',
    },
    staff: {
      label: 'Ressources humaines et incitations',
      description: 'Qui travaille ici, dans quelles conditions, et ce qui est récompensé.',
    },
    environment: {
      label: 'Responsabilité environnementale',
      description: 'Empreinte de l’institution et de ce qu’elle finance.',
    },
    poverty: {
      label: 'Pauvreté des clients',
      description: 'Degré de pauvreté des clients et manière de le mesurer.',
    },
    outreach: {
      label: 'Clientèle touchée et méthodes de prêt',
      description: 'Nombre de personnes, avec des ventilations dont les totaux doivent concorder.',
    },
    enterprise: {
      label: 'Entreprises financées et emploi',
      description: 'Ce que financent les prêts.',
    },
    retention: {
      label: 'Rétention des clients',
      description: 'Flux d’emprunteurs sur la période ; le taux est calculé, non saisi.',
    },
    portfolio: {
      label: 'Portefeuille et contexte financier',
      description: 'Les quelques chiffres financiers nécessaires pour lire les chiffres sociaux.',
    },
  },
  indicators: {
    profile_legal_name: 'Dénomination sociale de l’institution',
    profile_country: 'Pays d’activité (ISO 3166-1 alpha-2)',
    profile_legal_form: 'Forme juridique',
    profile_profit_status: 'But lucratif ou non',
    profile_regulated: 'L’institution est-elle supervisée par une autorité financière ?',
    profile_start_year: 'Année de début des activités de microfinance',
    profile_period_start: 'Premier jour de la période déclarée',
    profile_period_end: 'Dernier jour de la période déclarée',
    profile_currency: 'Monnaie du rapport (ISO 4217)',
    profile_scale_factor: 'Les montants de ce classeur sont exprimés en',
    profile_fx_end: 'Monnaie locale pour 1 USD au dernier jour de la période',
    profile_fx_avg: 'Monnaie locale pour 1 USD, moyenne de la période',
    profile_offices: 'Points de service avec personnel, siège compris',
    profile_contact_email: 'E-mail de la personne à contacter pour ce rapport',
    mission_statement_has_social_goal: 'La mission écrite énonce un objectif social',
    mission_strategy_documented: 'Une stratégie sociale écrite existe, avec cibles et indicateurs',
    mission_target_groups: 'Groupes de clients que l’institution cherche à atteindre',
    mission_development_goals: 'Changements recherchés pour les clients',
    mission_measures_goals: 'Les progrès sur au moins un objectif ont été mesurés cette année',
    mission_data_segmented:
      'Les données clients sont analysées par sexe, âge, lieu et niveau de pauvreté',
    mission_reports_publicly: 'Les résultats sociaux sont publiés hors de l’institution',
    mission_external_assessment: 'Dernière évaluation sociale indépendante',
    mission_external_assessment_date: 'Date de cette évaluation',
    mission_external_assessment_score: 'Score global obtenu (0 à 100), le cas échéant',
    governance_board_members: 'Administrateurs en fin de période',
    governance_board_women: 'Administrateurs : dont femmes',
    governance_board_independent: 'Administrateurs : dont indépendants',
    governance_board_meetings: 'Réunions du conseil tenues sur la période',
    governance_board_sp_agenda: 'Réunions avec les résultats sociaux à l’ordre du jour',
    governance_board_sp_committee:
      'Le conseil a un comité permanent de performance sociale (ou équivalent)',
    governance_board_sp_trained:
      'Administrateurs formés à la performance sociale ces 3 dernières années',
    governance_sp_staff_fte: 'Personnel dédié à la performance sociale, en équivalents temps plein',
    governance_ceo_evaluated_social: 'La direction générale est évaluée sur des objectifs sociaux',
    governance_risk_includes_social: 'La revue des risques couvre le social et l’environnement',
    products_credit_types: 'Produits de crédit proposés',
    products_savings_offered: 'L’épargne volontaire des clients est collectée',
    products_compulsory_savings: 'Une épargne obligatoire est exigée pour emprunter',
    products_insurance_types: 'Assurances proposées (en propre ou par courtage)',
    products_non_financial: 'Services non financiers',
    products_nonfin_clients: 'Clients ayant bénéficié d’un service non financier',
    products_digital_clients: 'Clients ayant utilisé un canal numérique dans les 90 derniers jours',
    products_satisfaction_survey: 'Une enquête de satisfaction a été menée sur la période',
    products_nps: 'Net Promoter Score (NPS) de cette enquête',
    protection_policy: 'Politique écrite de protection des clients, avec suivi',
    protection_cp_pathway: 'Situation dans le Parcours de protection des clients',
    protection_product_suitability:
      'Les risques des produits pour les clients sont évalués avant et après lancement',
    protection_repayment_capacity: 'La capacité de remboursement est analysée pour chaque prêt',
    protection_credit_bureau_share:
      'Part des prêts vérifiés au bureau de crédit (BIC) avant octroi',
    protection_disclosure:
      'Coût total et conditions sont remis par écrit, dans la langue du client',
    protection_fair_treatment:
      'Un code de conduite avec sanctions couvre recouvrement et discrimination',
    protection_privacy: 'Politique de données clients, consentement et procédure en cas de fuite',
    protection_complaint_system: 'Dispositif de réclamation opérationnel, avec suivi',
    protection_complaints_received: 'Réclamations enregistrées',
    protection_complaints_resolved: 'Réclamations : dont clôturées dans le délai fixé en interne',
    protection_complaint_days: 'Délai moyen de clôture d’une réclamation',
    protection_rescheduled_share: 'Prêts rééchelonnés ou refinancés, part de l’encours',
    pricing_rate_method: 'Mode de calcul des intérêts du produit principal',
    pricing_nominal_rate: 'Taux d’intérêt nominal annuel du produit principal',
    pricing_apr:
      'Taux effectif global (TEG) annuel du produit principal, frais et épargne obligatoire compris',
    pricing_rate_convention: 'Convention de calcul du TEG ci-dessus',
    pricing_fees_share: 'Frais initiaux du produit principal',
    pricing_compulsory_deposit_share: 'Épargne obligatoire du produit principal',
    staff_total: 'Effectif en fin de période',
    staff_women: 'Effectif : dont femmes',
    staff_loan_officers: 'Agents de crédit en fin de période',
    staff_loan_officers_women: 'Agents de crédit : dont femmes',
    staff_managers: 'Cadres en fin de période',
    staff_managers_women: 'Cadres : dont femmes',
    staff_start_total: 'Effectif en début de période',
    staff_joined: 'Entrées de personnel sur la période',
    staff_left: 'Départs de personnel sur la période, tous motifs',
    staff_left_voluntary: 'Départs : dont à l’initiative de l’employé',
    staff_training_hours: 'Heures de formation dispensées au personnel',
    staff_sp_trained: 'Employés formés à la performance sociale ou à la protection des clients',
    staff_hr_policies: 'Politiques écrites en vigueur',
    staff_grievance_system: 'Dispositif formel de plainte du personnel',
    staff_incentives_social: 'Les incitations du personnel incluent au moins un critère social',
    staff_gender_pay_ratio: 'Salaire moyen des femmes divisé par celui des hommes, à grade égal',
    staff_wages: 'Salaires et avantages versés',
    environment_policy: 'Stratégie ou politique environnementale écrite',
    environment_exclusion_list: 'Les prêts aux activités nuisibles sont exclus par écrit',
    environment_risk_screening: 'Le risque environnemental ou climatique des prêts est analysé',
    environment_green_products: 'Produits de crédit verts proposés',
    environment_green_portfolio: 'Encours des prêts verts',
    environment_green_borrowers: 'Emprunteurs actifs ayant un prêt vert',
    poverty_assessed: 'La pauvreté des clients a été évaluée sur la période',
    poverty_tool: 'Outil utilisé',
    poverty_line: 'Seuil de pauvreté utilisé',
    poverty_method: 'Champ de l’enquête',
    poverty_sample_size: 'Clients enquêtés',
    poverty_below_line: 'Part des clients enquêtés sous le seuil',
    poverty_below_extreme: 'Part sous le seuil d’extrême pauvreté',
    poverty_exited_poverty: 'Part des clients enquêtés deux fois et passés au-dessus du seuil',
    outreach_clients_total: 'Clients actifs, tous services, sans double compte',
    outreach_borrowers: 'Emprunteurs actifs, sans double compte',
    outreach_borrowers_women: 'Emprunteurs actifs : dont femmes',
    outreach_borrowers_rural: 'Emprunteurs actifs : dont ruraux',
    outreach_borrowers_urban: 'Emprunteurs actifs : dont urbains ou périurbains',
    outreach_borrowers_youth: 'Emprunteurs actifs : dont moins de 30 ans',
    outreach_borrowers_disability: 'Emprunteurs actifs : dont personnes en situation de handicap',
    outreach_borrowers_new: 'Nouveaux emprunteurs (1er prêt de l’institution sur la période)',
    outreach_meth_individual: 'Emprunteurs en prêt individuel',
    outreach_meth_solidarity: 'Emprunteurs en groupes solidaires',
    outreach_meth_village: 'Emprunteurs en caisses villageoises ou groupes d’entraide',
    outreach_loans: 'Prêts en cours',
    outreach_depositors: 'Épargnants volontaires, sans double compte',
    outreach_deposit_accounts: 'Comptes d’épargne volontaire',
    outreach_deposit_accounts_active:
      'Comptes d’épargne volontaire : dont actifs (mouvementés dans les 12 derniers mois, solde supérieur au seuil de dormance)',
    outreach_insured: 'Clients couverts par une assurance',
    enterprise_micro: 'Microentreprises financées',
    enterprise_sme: 'Petites et moyennes entreprises financées',
    enterprise_startups: 'Entreprises financées créées dans les 12 derniers mois',
    enterprise_jobs_tracked: 'Les emplois des entreprises financées sont recensés',
    enterprise_jobs_total: 'Emplois des entreprises financées (équivalents temps plein)',
    enterprise_jobs_created: 'Créations nettes d’emplois depuis le début de la période',
    retention_borrowers_start: 'Emprunteurs actifs au premier jour de la période',
    retention_exits: 'Emprunteurs partis sur la période et non revenus',
    retention_resting_days: 'Jours sans prêt avant qu’un client soit considéré comme parti',
    retention_rejoined: 'Anciens clients de retour',
    retention_reported_rate: 'Taux de rétention issu du système de l’institution, s’il existe',
    retention_exit_survey: 'Les motifs de départ sont recueillis',
    retention_exit_top_reason: 'Motif le plus fréquent',
    portfolio_glp: 'Encours brut de crédit en fin de période',
    portfolio_glp_start: 'Encours brut de crédit en début de période',
    portfolio_par30: 'Encours des prêts en retard de plus de 30 jours',
    portfolio_par90: 'Encours des prêts en retard de plus de 90 jours',
    portfolio_written_off: 'Prêts passés en pertes sur la période',
    portfolio_loans_disbursed_value: 'Montant des prêts décaissés',
    portfolio_loans_disbursed_number: 'Nombre de prêts décaissés',
    portfolio_deposits: 'Total des dépôts',
    portfolio_deposits_voluntary: 'Total des dépôts : dont volontaires',
    portfolio_assets: 'Total de l’actif',
    portfolio_equity: 'Fonds propres',
    portfolio_loan_revenue: 'Intérêts et commissions sur prêts',
    portfolio_operating_revenue: 'Total des produits d’exploitation, hors subventions',
    portfolio_financial_expense: 'Charges financières',
    portfolio_impairment_expense: 'Dotations nettes aux dépréciations sur prêts',
    portfolio_operating_expense: 'Charges d’exploitation',
    portfolio_gni_per_capita_usd: 'RNB par habitant, USD',
  },
  notes: {
    profile_legal_form:
      'Détermine le groupe de pairs. Formes du profil CERISE SPI (banque, IFNB, coopérative ou mutuelle, banque rurale, ONG), plus « Autre ».',
    profile_profit_status:
      'Détermine le groupe de pairs (le MicroBanking Bulletin utilisait ce critère).',
    profile_start_year: 'Détermine le groupe de pairs : âge = année du rapport − année de début.',
    profile_scale_factor:
      'Demandé expressément : l’erreur d’ordre de grandeur est un classique des tableurs.',
    profile_fx_end:
      'MIX convertissait les stocks au taux de clôture ; prérempli par l’association si possible.',
    profile_fx_avg: 'MIX convertissait les flux au taux moyen de la période.',
    pricing_apr:
      'IRIS le nomme taux d’intérêt effectif ; précisez en commentaire la convention retenue.',
    staff_start_total: 'Prérempli d’après le dernier rapport vérifié.',
    staff_gender_pay_ratio: 'Sens neutre : c’est l’écart à 1,0 qui compte.',
    poverty_line:
      'Seuils internationaux : valeurs en PPA 2017, en vigueur depuis 2022 (à titre indicatif). La liste doit rester modifiable, car la Banque mondiale les révise.',
    poverty_below_line:
      'Neutre : un taux plus élevé n’est un progrès que si toucher les plus pauvres est un objectif.',
    outreach_borrowers_youth: 'L’âge limite est fixé par chaque association.',
    outreach_deposit_accounts_active:
      'Ajouté car une grande part des comptes d’épargne déclarés s’est révélée vide (e-MFP).',
    enterprise_jobs_created:
      'Peut être négatif. IRIS : emplois des entreprises moins emplois maintenus.',
    retention_borrowers_start:
      'Prérempli avec le chiffre de clôture vérifié de l’an dernier ; toute modification appelle un commentaire de retraitement.',
    retention_resting_days:
      'Les définitions varient (M-CRIL retient six mois sans opération) ; ce nombre doit accompagner le taux.',
    retention_reported_rate: 'Sert seulement au rapprochement avec le taux calculé.',
    portfolio_glp_start: 'Prérempli d’après le dernier rapport vérifié.',
    portfolio_equity: 'Montant négatif possible.',
    portfolio_impairment_expense:
      'Montant négatif possible si les reprises dépassent les dotations.',
    portfolio_gni_per_capita_usd:
      'Fourni par l’association selon le pays et l’année ; non modifiable par l’IMF.',
  },
  options: {
    bank: 'Banque',
    rural_bank: 'Banque rurale',
    nbfi: 'Institution financière non bancaire (IFNB)',
    cooperative_credit_union: 'Coopérative ou mutuelle de crédit',
    ngo: 'Organisation non gouvernementale (ONG)',
    other: 'Autre',
    for_profit: 'À but lucratif',
    not_for_profit: 'Sans but lucratif',
    units: 'Unités',
    thousands: 'Milliers',
    millions: 'Millions',
    yes: 'Oui',
    partially: 'En partie',
    no: 'Non',
    not_applicable: 'Sans objet',
    women: 'Femmes',
    rural: 'Populations rurales',
    very_poor: 'Très pauvres',
    poor: 'Pauvres',
    low_income: 'Personnes à faible revenu',
    youth: 'Jeunes',
    migrants_refugees: 'Migrants et réfugiés',
    persons_with_disabilities: 'Personnes en situation de handicap',
    indigenous_minorities: 'Peuples autochtones et minorités',
    smallholders: 'Petits exploitants agricoles',
    micro_entrepreneurs: 'Microentrepreneurs',
    sme: 'Petites et moyennes entreprises',
    no_specific_target: 'Pas de cible particulière',
    financial_access: 'Accès aux services financiers',
    poverty_reduction: 'Réduction de la pauvreté',
    business_growth: 'Croissance des entreprises',
    job_creation: 'Création d’emplois',
    startup_support: 'Appui à la création d’entreprises',
    gender_equality: 'Égalité femmes-hommes',
    housing: 'Logement',
    health: 'Santé',
    education: 'Éducation',
    water_sanitation: 'Eau et assainissement',
    clean_energy: 'Énergie propre',
    resilience: 'Résilience',
    none: 'Néant',
    self_assessment: 'Autoévaluation',
    spi_audit: 'Audit SPI',
    alinus: 'ALINUS',
    social_rating: 'Notation sociale',
    client_protection_certification: 'Certification de protection des clients',
    association_social_audit: 'Audit social de l’association',
    microenterprise: 'Microentreprise',
    agriculture: 'Agriculture',
    consumption: 'Consommation',
    emergency: 'Urgence',
    green_energy: 'Énergie verte',
    credit_life: 'Assurance emprunteur',
    life: 'Vie',
    property: 'Biens',
    agriculture_climate: 'Agriculture ou climat',
    financial_education: 'Éducation financière',
    business_training: 'Formation à la gestion d’entreprise',
    womens_empowerment: 'Autonomisation des femmes',
    technical_agriculture: 'Appui technique agricole',
    not_joined: 'Pas de participation',
    committed: 'Engagement signé',
    improving: 'Amélioration en cours',
    certified_bronze: 'Certification bronze',
    certified_silver: 'Certification argent',
    certified_gold: 'Certification or',
    inactive: 'Participation inactive',
    declining_balance: 'Dégressif (restant dû)',
    flat: 'Linéaire (flat)',
    both: 'Les deux',
    not_applicable_islamic: 'Sans objet (finance islamique)',
    apr: 'TEG proportionnel (APR)',
    eir_compounded: 'TEG actuariel (EIR)',
    non_discrimination: 'Non-discrimination',
    harassment: 'Harcèlement',
    safety: 'Sécurité au travail',
    grievance: 'Plaintes du personnel',
    fair_dismissal: 'Licenciement équitable',
    social_protection: 'Protection sociale',
    living_wage: 'Salaire décent',
    freedom_of_association: 'Liberté syndicale',
    parental_leave: 'Congé parental',
    no_incentive_scheme: 'Pas de système d’incitations',
    financial_only: 'Critères financiers seulement',
    portfolio_quality: 'Qualité du portefeuille',
    client_retention: 'Rétention des clients',
    outreach_target_group: 'Atteinte des groupes cibles',
    service_quality: 'Qualité du service',
    data_quality: 'Qualité des données',
    renewable_energy: 'Énergie renouvelable',
    energy_efficiency: 'Efficacité énergétique',
    climate_smart_agriculture: 'Agriculture climato-intelligente',
    waste_recycling: 'Déchets et recyclage',
    clean_water: 'Eau potable',
    adaptation: 'Adaptation climatique',
    ppi: 'Indice de probabilité de pauvreté (PPI)',
    pat: 'Outil d’évaluation de la pauvreté (PAT)',
    national_scorecard: 'Grille de score nationale',
    own_scorecard: 'Grille de score interne',
    means_test: 'Évaluation des ressources',
    housing_index: 'Indice de l’habitat',
    participatory_ranking: 'Classement participatif',
    national: 'National',
    national_extreme: 'National, extrême pauvreté',
    intl_2_15: 'International, 2,15 USD (PPA 2017)',
    intl_3_65: 'International, 3,65 USD (PPA 2017)',
    intl_6_85: 'International, 6,85 USD (PPA 2017)',
    census_all_clients: 'Tous les clients',
    random_sample: 'Échantillon aléatoire',
    new_clients_only: 'Nouveaux clients seulement',
    pilot_branch: 'Agence pilote',
    cost: 'Coût',
    loan_size_terms: 'Montant ou conditions du prêt',
    competitor: 'Concurrence',
    no_need: 'Plus de besoin',
    could_not_repay: 'Incapacité de rembourser',
    group_problem: 'Problème dans le groupe',
    moved: 'Déménagement',
  },
  units: {
    clients: 'clients',
    lcy: 'monnaie locale',
    people: 'personnes',
    fte: 'ETP',
    percent: '%',
    percent_of_clients: '% des clients',
    enterprises: 'entreprises',
    lcy_per_usd: 'monnaie locale / USD',
    meetings: 'réunions',
    complaints: 'réclamations',
    days: 'jours',
    percent_per_year: '% par an',
    percent_of_principal: '% du capital',
    loans: 'prêts',
    accounts: 'comptes',
    offices: 'points de service',
    points: 'points',
    percent_of_loans: '% des prêts',
    percent_of_glp: '% de l’encours',
    hours: 'heures',
    ratio: 'ratio',
    usd: 'USD',
    per_mille: 'pour 1 000 clients',
  },
  ratios: {
    ratio_women_share: 'Femmes parmi les emprunteurs',
    ratio_rural_share: 'Ruraux parmi les emprunteurs',
    ratio_retention: 'Taux de rétention des emprunteurs',
    ratio_dropout: 'Taux d’abandon des emprunteurs',
    ratio_staff_turnover: 'Rotation du personnel',
    ratio_women_staff: 'Femmes dans l’effectif',
    ratio_women_managers: 'Femmes parmi les cadres',
    ratio_women_board: 'Femmes au conseil',
    ratio_borrowers_per_lo: 'Emprunteurs par agent de crédit',
    ratio_complaint_rate: 'Réclamations pour 1 000 clients',
    ratio_complaints_on_time: 'Réclamations clôturées à temps',
    ratio_avg_balance: 'Encours moyen par emprunteur',
    ratio_depth: 'Encours moyen / RNB par habitant',
    ratio_par30_ratio: 'Portefeuille à risque > 30 jours',
    ratio_par90_ratio: 'Portefeuille à risque > 90 jours',
    ratio_writeoff_ratio: 'Taux de passage en pertes',
    ratio_yield: 'Rendement du portefeuille brut',
    ratio_oss: 'Autosuffisance opérationnelle',
    ratio_opex_ratio: 'Ratio de charges d’exploitation',
    ratio_cost_per_borrower: 'Coût par emprunteur',
    ratio_portfolio_growth: 'Croissance de l’encours',
    ratio_borrower_growth: 'Croissance du nombre d’emprunteurs',
    ratio_active_savers_share: 'Part des comptes d’épargne actifs',
    ratio_green_share: 'Part des prêts verts dans l’encours',
    ratio_protection_score: 'Score de pratiques de protection des clients',
    ratio_governance_score: 'Score de pratiques de gouvernance',
  },
  rules: {
    sub_outreach_borrowers_women:
      'Le nombre de femmes ne peut pas dépasser le total des emprunteurs.',
    sub_outreach_borrowers_youth:
      'Les jeunes emprunteurs ne peuvent pas dépasser le total des emprunteurs.',
    sub_outreach_borrowers_disability:
      'Les emprunteurs en situation de handicap ne peuvent pas dépasser le total des emprunteurs.',
    sub_outreach_borrowers_new:
      'Les nouveaux emprunteurs dépassent les emprunteurs en fin de période. Possible seulement si beaucoup de nouveaux sont déjà partis ; veuillez vérifier.',
    sub_outreach_borrowers:
      'Les emprunteurs sont des clients ; ils ne peuvent pas dépasser le total des clients.',
    sub_outreach_depositors:
      'Les épargnants sont des clients ; ils ne peuvent pas dépasser le total des clients.',
    sub_outreach_deposit_accounts_active:
      'Les comptes actifs ne peuvent pas dépasser le total des comptes.',
    sub_outreach_insured:
      'Les clients assurés dépassent le total des clients. Comptez les titulaires de contrat, pas les membres de leur famille.',
    sub_products_nonfin_clients:
      'Les clients ayant bénéficié d’un service non financier dépassent le total des clients.',
    sub_products_digital_clients:
      'Les clients utilisant un canal numérique dépassent le total des clients.',
    sub_staff_women: 'Le nombre de femmes ne peut pas dépasser l’effectif total.',
    sub_staff_loan_officers: 'Les agents de crédit ne peuvent pas dépasser l’effectif total.',
    sub_staff_loan_officers_women:
      'Les femmes agents de crédit ne peuvent pas dépasser le total des agents de crédit.',
    sub_staff_managers: 'Les cadres ne peuvent pas dépasser l’effectif total.',
    sub_staff_managers_women: 'Les femmes cadres ne peuvent pas dépasser le total des cadres.',
    sub_staff_left_voluntary:
      'Les départs à l’initiative de l’employé ne peuvent pas dépasser le total des départs.',
    sub_governance_board_women:
      'Le nombre de femmes au conseil ne peut pas dépasser le nombre d’administrateurs.',
    sub_governance_board_independent:
      'Le nombre d’indépendants ne peut pas dépasser le nombre d’administrateurs.',
    sub_governance_board_sp_agenda:
      'Il y a plus de réunions avec un point social que de réunions tenues.',
    sub_protection_complaints_resolved:
      'Il y a plus de réclamations clôturées que de réclamations reçues. Si certaines datent de l’an dernier, précisez-le en commentaire.',
    sub_environment_green_portfolio:
      'L’encours des prêts verts ne peut pas dépasser l’encours brut.',
    sub_environment_green_borrowers:
      'Les emprunteurs ayant un prêt vert ne peuvent pas dépasser le total des emprunteurs.',
    sub_portfolio_par90:
      'Les prêts en retard de plus de 90 jours font partie de ceux en retard de plus de 30 jours.',
    sub_portfolio_par30: 'L’encours en retard ne peut pas dépasser l’encours brut.',
    sub_portfolio_deposits_voluntary:
      'Les dépôts volontaires ne peuvent pas dépasser le total des dépôts.',
    sub_portfolio_loan_revenue:
      'Les intérêts et commissions sur prêts ne peuvent pas dépasser le total des produits d’exploitation.',
    sub_portfolio_glp:
      'L’encours brut dépasse le total de l’actif. Possible seulement avec de fortes dépréciations ; veuillez vérifier.',
    sub_enterprise_startups:
      'Les entreprises nouvellement créées dépassent le total des entreprises financées.',
    sub_poverty_sample_size: 'Il y a plus de clients enquêtés que de clients.',
    sub_poverty_below_extreme:
      'La part sous le seuil d’extrême pauvreté ne doit pas dépasser la part sous le seuil.',
    sub_board_trained:
      'Les administrateurs formés ne peuvent pas dépasser le nombre d’administrateurs. Ne comptez que ceux en fonction.',
    sub_staff_sp_trained:
      'Il y a plus de personnes formées que d’employés présents au cours de la période. Comptez chaque personne une seule fois.',
    bal_wages:
      'Les salaires et avantages font partie des charges d’exploitation et ne peuvent pas les dépasser.',
    bal_writeoff: 'Les passages en pertes dépassent tout ce qui pouvait être passé en pertes.',
    roll_glp:
      'L’encours brut en fin de période dépasse celui du début, plus les décaissements, moins les passages en pertes.',
    logic_jobs_enterprises:
      'Il y a moins d’emplois que de microentreprises ; le propriétaire compte normalement pour un emploi.',
    cond_exited_poverty:
      'Pour déclarer des sorties de la pauvreté, il faut indiquer l’outil de mesure.',
    sum_location:
      'La somme des emprunteurs ruraux et urbains doit être égale au total des emprunteurs.',
    sum_methodology:
      'La somme des emprunteurs par méthode de prêt devrait correspondre au total des emprunteurs. Un emprunteur relevant de deux méthodes est compté dans celle de son prêt le plus élevé.',
    sum_loan_officers_managers:
      'Agents de crédit et cadres dépassent ensemble l’effectif. Un chef d’agence qui gère un portefeuille doit être compté une seule fois.',
    logic_loans_ge_borrowers:
      'Il y a moins de prêts que d’emprunteurs. Pour un prêt de groupe, comptez un prêt par membre.',
    logic_accounts_ge_depositors:
      'Il y a moins de comptes que d’épargnants. Un compte joint peut l’expliquer ; précisez-le en commentaire.',
    roll_borrowers:
      'Les emprunteurs en fin de période dépassent ceux du début, plus les nouveaux, plus les clients de retour : l’abandon serait négatif.',
    roll_borrowers_exits:
      'Emprunteurs du début + nouveaux + clients de retour − partis devrait être proche des emprunteurs en fin de période.',
    roll_staff:
      'L’effectif du début, plus les entrées, moins les départs, doit être égal à l’effectif en fin de période.',
    prior_borrowers:
      'Les emprunteurs en début de période diffèrent du chiffre de clôture vérifié de l’an dernier. Corrigez, ou expliquez le retraitement sous « Commentaire ».',
    prior_glp:
      'L’encours brut en début de période diffère du chiffre de clôture vérifié de l’an dernier. Corrigez, ou expliquez le retraitement sous « Commentaire ».',
    prior_staff: 'L’effectif en début de période diffère du chiffre de clôture de l’an dernier.',
    prior_scale:
      'La monnaie ou l’unité des montants diffère de l’an dernier ; les montants ne sont donc pas comparés. Vérifiez que c’est voulu.',
    prior_swing:
      'Ce chiffre a plus que doublé ou a baissé de plus de moitié depuis l’an dernier. Confirmez ou expliquez.',
    usual_figures:
      'Ce chiffre est loin de ceux déclarés les années précédentes. Confirmez ou expliquez.',
    usual_amounts:
      'Ce montant est loin de ceux déclarés les années précédentes. Confirmez ou expliquez.',
    factor_figures:
      'Ce chiffre est dix, cent ou mille fois plus grand ou plus petit que l’an dernier. Vérifiez la saisie et l’unité.',
    factor_amounts:
      'Ce montant est dix, cent ou mille fois plus grand ou plus petit que l’an dernier. Vérifiez la saisie et l’unité.',
    prior_share_jump:
      'La composition de la clientèle a varié de plus de 15 points en un an. Confirmez ou expliquez.',
    prior_practice_reversal:
      'Cette pratique était déclarée en place l’an dernier. A-t-elle été abandonnée ?',
    prior_copy:
      'La moitié des chiffres sont identiques à ceux de l’an dernier. L’ancien rapport a-t-il été recopié ?',
    date_order: 'La fin de la période doit être postérieure à son début.',
    date_length:
      'La période n’est pas une année complète ; les flux seront annualisés pour les comparaisons.',
    date_future: 'La période n’est pas encore terminée.',
    date_age: 'Les activités ne peuvent pas avoir débuté après la période déclarée.',
    date_assessment:
      'L’évaluation date de plus de deux ans ; elle n’est plus valable pour le Parcours de protection des clients.',
    fx_plausible:
      'Le taux de change s’écarte de plus de 5 % du taux de référence. Vérifiez le sens (monnaie locale pour 1 USD) et les décimales.',
    fx_avg: 'Entre le taux moyen et le taux de clôture, l’écart dépasse le simple au double.',
    mag_depth:
      'L’encours moyen paraît sans rapport avec le revenu national. Vérifiez si les montants sont en unités, en milliers ou en millions.',
    mag_avg_disbursed:
      'Le montant moyen des prêts décaissés et l’encours moyen ne sont pas cohérents.',
    mag_yield:
      'Rendement hors de la fourchette habituelle ; vérifiez les intérêts et commissions sur prêts, et l’unité de l’encours.',
    mag_oss:
      'Autosuffisance hors de la fourchette habituelle ; vérifiez les produits et les charges.',
    mag_apr_yield:
      'Le TEG annoncé est très inférieur au rendement du portefeuille. Les frais ont-ils été oubliés ?',
    mag_apr_nominal: 'Le TEG ne peut pas être inférieur au taux nominal.',
    mag_flat_apr:
      'Avec des intérêts linéaires (flat), le TEG est normalement bien supérieur au taux nominal.',
    mag_caseload:
      'Le nombre d’emprunteurs par agent de crédit est hors de la fourchette habituelle.',
    mag_percent_scale:
      'Les pourcentages se saisissent ici de 0 à 100 ; 0,35 signifie 0,35 %, et non 35 %.',
    mag_par_zero: 'Aucun prêt en retard : c’est rare. Confirmez.',
    bal_equity: 'Les fonds propres ne peuvent pas dépasser le total de l’actif.',
    bal_deposits: 'Dépôts et fonds propres dépassent ensemble le total de l’actif.',
    cond_poverty:
      'Si la pauvreté a été évaluée, il faut l’outil, le seuil, le nombre de clients enquêtés et la part sous le seuil. Sans ces quatre éléments, un taux de pauvreté n’est pas vérifiable.',
    cond_poverty_empty:
      'Des chiffres de pauvreté sont donnés, alors que la section déclare qu’aucune évaluation n’a été faite.',
    cond_poverty_sample:
      'L’échantillon semble trop petit pour un taux valable pour toute l’institution.',
    cond_mission_poverty:
      'La mission vise des clients pauvres, mais la pauvreté n’a pas été mesurée.',
    cond_mission_women:
      'Les femmes sont un groupe cible, mais moins de la moitié des emprunteurs sont des femmes.',
    cond_mission_rural:
      'Les populations rurales sont un groupe cible, mais restent minoritaires parmi les emprunteurs.',
    cond_savings:
      'L’épargne est proposée : les épargnants, les comptes et les dépôts doivent être renseignés.',
    cond_savings_none:
      'Des dépôts sont déclarés, alors que l’institution dit ne pas collecter d’épargne.',
    cond_none_exclusive: '« Néant » ne peut pas se combiner avec d’autres réponses.',
    cond_complaints:
      'Un dispositif de réclamation est déclaré, mais aucune réclamation n’a été reçue.',
    cond_complaints_no_system:
      'Des réclamations sont comptées, alors qu’aucun dispositif n’est déclaré.',
    cond_certified: 'Le statut certifié suppose que la certification figure au dossier.',
    evid_yes:
      'Indiquez un document et une page pour chaque pratique à laquelle vous répondez « Oui ».',
    evid_na: 'Expliquez en commentaire pourquoi la question est sans objet.',
    evid_all_yes:
      'Presque toutes les pratiques sont à « Oui ». Les vérificateurs chercheront les justificatifs.',
    ret_reconcile:
      'Votre taux de rétention et le taux calculé diffèrent de plus de 5 points ; indiquez-nous la formule que vous utilisez.',
    drift_balance:
      'L’encours moyen a crû bien plus vite que le revenu, tandis que la part des femmes baissait ; les conseils souhaitent souvent en être informés, car c’est un signe possible de dérive de la mission.',
    drift_growth: 'Croissance rapide et hausse simultanée des retards.',
    drift_retention: 'Le taux de rétention a baissé de plus de dix points.',
  },
};
