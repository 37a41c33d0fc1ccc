// SP Core in Spanish, as it is written in Latin America and read in Spain.
import type { TemplateWords } from '../../words.ts';

export const spanish: TemplateWords = {
  title: 'Informe de desempeño social',
  sheets: {
    profile: 'Perfil',
    strategy: 'Estrategia',
    services: 'Servicios',
    people: 'Personal y medio ambiente',
    clients: 'Clientes',
    finance: 'Finanzas',
  },
  sections: {
    profile: {
      label: 'Perfil del informe',
      description:
        'Quién informa, de qué período y en qué moneda. También determina el grupo de pares.',
    },
    mission: {
      label: 'Misión y objetivos sociales',
      description: 'Lo que la institución declara que quiere lograr y para quién.',
    },
    governance: {
      label: 'Gobernanza',
      description:
        'Cómo la junta directiva (directorio o consejo) y la gerencia responden por los objetivos sociales.',
    },
    products: {
      label: 'Gama de productos y servicios',
      description: 'A qué pueden acceder realmente los clientes.',
    },
    protection: {
      label: 'Protección al cliente',
      description:
        'Prácticas según los principios de protección al cliente y cifras que muestran si funcionan.',
    },
    pricing: {
      label: 'Transparencia del costo para los clientes',
      description: 'Precio del préstamo más común y cómo se expresa.',
    },
    staff: {
      label: 'Recursos humanos e incentivos del personal',
      description: 'Quiénes trabajan aquí, cómo se les trata y qué se premia.',
    },
    environment: {
      label: 'Responsabilidad con el medio ambiente',
      description: 'La huella propia y la de lo que se financia.',
    },
    poverty: {
      label: 'Alcance a la población pobre',
      description: 'Qué tan pobres son los clientes y cómo se midió.',
    },
    outreach: {
      label: 'Alcance y metodología de crédito',
      description: 'Número de personas, con todos los desgloses que deben cuadrar.',
    },
    enterprise: {
      label: 'Empresas financiadas y empleo',
      description: 'Qué financian los préstamos.',
    },
    retention: {
      label: 'Retención de clientes',
      description: 'Movimiento de prestatarios en el período; la tasa se calcula, no se escribe.',
    },
    portfolio: {
      label: 'Cartera y contexto financiero',
      description: 'Las pocas cifras financieras necesarias para interpretar las sociales.',
    },
  },
  indicators: {
    profile_legal_name: 'Razón social de la institución',
    profile_country: 'País de operación (ISO 3166-1 alfa-2)',
    profile_legal_form: 'Forma jurídica',
    profile_profit_status: 'Con o sin fines de lucro',
    profile_regulated: '¿La institución está supervisada por un regulador financiero?',
    profile_start_year: 'Año de inicio de las operaciones de microfinanzas',
    profile_period_start: 'Primer día del período del informe',
    profile_period_end: 'Último día del período del informe',
    profile_currency: 'Moneda del informe (ISO 4217)',
    profile_scale_factor: 'Los montos de este libro se expresan en',
    profile_fx_end: 'Tipo de cambio al cierre del período (moneda local por 1 USD)',
    profile_fx_avg: 'Tipo de cambio promedio del período (moneda local por 1 USD)',
    profile_offices: 'Puntos de atención con personal, incluida la oficina principal',
    profile_contact_email: 'Correo electrónico para consultas sobre este informe',
    mission_statement_has_social_goal: 'La misión escrita menciona un objetivo social',
    mission_strategy_documented: 'Existe una estrategia social escrita con metas e indicadores',
    mission_target_groups: 'Grupos de clientes que forman la población meta',
    mission_development_goals: 'Cambios que la institución busca para sus clientes',
    mission_measures_goals: 'Este año se midió el avance de al menos un objetivo',
    mission_data_segmented:
      'Los datos de clientes se analizan por género, edad, ubicación y nivel de pobreza',
    mission_reports_publicly: 'Los resultados sociales se publican fuera de la institución',
    mission_external_assessment: 'Última evaluación social independiente',
    mission_external_assessment_date: 'Fecha de esa evaluación',
    mission_external_assessment_score: 'Puntaje global obtenido (de 0 a 100), si lo hubo',
    governance_board_members: 'Miembros de la junta directiva al cierre del período',
    governance_board_women: 'Miembros de la junta directiva: de ellos, mujeres',
    governance_board_independent: 'Miembros de la junta directiva: de ellos, independientes',
    governance_board_meetings: 'Reuniones de la junta directiva en el período',
    governance_board_sp_agenda: 'Reuniones en cuya agenda figuraron los resultados sociales',
    governance_board_sp_committee:
      'La junta directiva tiene un comité permanente de desempeño social (o equivalente)',
    governance_board_sp_trained:
      'Miembros de la junta directiva capacitados en desempeño social en los últimos 3 años',
    governance_sp_staff_fte:
      'Personal dedicado al desempeño social, en equivalentes a tiempo completo',
    governance_ceo_evaluated_social: 'La evaluación de la gerencia general incluye metas sociales',
    governance_risk_includes_social: 'La evaluación de riesgos abarca el riesgo social y ambiental',
    products_credit_types: 'Productos de crédito ofrecidos',
    products_savings_offered: 'Se captan ahorros voluntarios de los clientes',
    products_compulsory_savings: 'Para recibir un préstamo se exige un depósito obligatorio',
    products_insurance_types: 'Seguros ofrecidos (propios o de terceros)',
    products_non_financial: 'Servicios no financieros',
    products_nonfin_clients: 'Clientes que recibieron un servicio no financiero',
    products_digital_clients:
      'Clientes que usaron un canal digital al menos una vez en los últimos 90 días',
    products_satisfaction_survey:
      'En el período se realizó una encuesta de satisfacción de clientes',
    products_nps: 'Índice neto de promotores (NPS) de esa encuesta',
    protection_policy: 'Política escrita de protección al cliente, con seguimiento',
    protection_cp_pathway: 'Situación en la ruta de protección al cliente (CP Pathway)',
    protection_product_suitability:
      'Se evalúa si los productos causan daño, antes y después de lanzarlos',
    protection_repayment_capacity: 'La capacidad de pago se analiza en todos los préstamos',
    protection_credit_bureau_share:
      'Préstamos con consulta previa a un buró de crédito o central de riesgos',
    protection_disclosure:
      'El costo total y las condiciones se entregan por escrito, en el idioma del cliente',
    protection_fair_treatment:
      'El código de conducta, con sanciones, abarca la cobranza y la discriminación',
    protection_privacy:
      'Hay política de datos de clientes, consentimiento y procedimiento ante filtraciones',
    protection_complaint_system: 'Canal de reclamos en funcionamiento, con seguimiento',
    protection_complaints_received: 'Reclamos registrados',
    protection_complaints_resolved:
      'Reclamos: de ellos, cerrados dentro del plazo fijado por la institución',
    protection_complaint_days: 'Días promedio para cerrar un reclamo',
    protection_rescheduled_share: 'Proporción de la cartera reprogramada o refinanciada',
    pricing_rate_method: 'Cómo se expresa el interés del préstamo principal',
    pricing_nominal_rate: 'Tasa de interés nominal anual del préstamo principal',
    pricing_apr:
      'Tasa anual del préstamo principal con todos los costos, comisiones y depósitos obligatorios incluidos',
    pricing_rate_convention: 'Convención de la tasa indicada arriba',
    pricing_fees_share: 'Comisiones iniciales del préstamo principal',
    pricing_compulsory_deposit_share: 'Depósito obligatorio del préstamo principal',
    staff_total: 'Empleados al cierre del período',
    staff_women: 'Empleados: de ellos, mujeres',
    staff_loan_officers: 'Oficiales de crédito al cierre del período',
    staff_loan_officers_women: 'Oficiales de crédito: de ellos, mujeres',
    staff_managers: 'Gerentes al cierre del período',
    staff_managers_women: 'Gerentes: de ellos, mujeres',
    staff_start_total: 'Empleados al inicio del período',
    staff_joined: 'Empleados que ingresaron en el período',
    staff_left: 'Empleados que se retiraron en el período, por cualquier motivo',
    staff_left_voluntary: 'Empleados que se retiraron: de ellos, por decisión propia',
    staff_training_hours: 'Horas de capacitación impartidas al personal',
    staff_sp_trained: 'Empleados capacitados en desempeño social o protección al cliente',
    staff_hr_policies: 'Políticas escritas en vigor',
    staff_grievance_system: 'Mecanismo formal de quejas del personal',
    staff_incentives_social: 'Los incentivos del personal incluyen al menos un criterio social',
    staff_gender_pay_ratio:
      'Sueldo promedio de las mujeres dividido entre el de los hombres, mismo nivel',
    staff_wages: 'Sueldos y beneficios pagados',
    environment_policy: 'Estrategia o política ambiental escrita',
    environment_exclusion_list: 'Se excluyen por escrito los préstamos a actividades dañinas',
    environment_risk_screening: 'En los préstamos se evalúa el riesgo ambiental o climático',
    environment_green_products: 'Productos de crédito verde ofrecidos',
    environment_green_portfolio: 'Saldo de préstamos verdes',
    environment_green_borrowers: 'Prestatarios activos con un préstamo verde',
    poverty_assessed: 'En el período se evaluó la pobreza de los clientes',
    poverty_tool: 'Herramienta utilizada',
    poverty_line: 'Línea de pobreza utilizada',
    poverty_method: 'Cobertura',
    poverty_sample_size: 'Clientes encuestados',
    poverty_below_line: 'Proporción de encuestados por debajo de la línea',
    poverty_below_extreme: 'Proporción por debajo de la línea de pobreza extrema',
    poverty_exited_poverty: 'Proporción de clientes medidos dos veces que superaron la línea',
    outreach_clients_total: 'Clientes activos, todos los servicios, contados una sola vez',
    outreach_borrowers: 'Prestatarios activos, contados una sola vez',
    outreach_borrowers_women: 'Prestatarios activos: de ellos, mujeres',
    outreach_borrowers_rural: 'Prestatarios activos: de ellos, rurales',
    outreach_borrowers_urban: 'Prestatarios activos: de ellos, urbanos o periurbanos',
    outreach_borrowers_youth: 'Prestatarios activos: de ellos, menores de 30 años',
    outreach_borrowers_disability: 'Prestatarios activos: de ellos, personas con discapacidad',
    outreach_borrowers_new: 'Prestatarios que recibieron aquí su primer préstamo en el período',
    outreach_meth_individual: 'Prestatarios con crédito individual',
    outreach_meth_solidarity: 'Prestatarios en grupos solidarios',
    outreach_meth_village: 'Prestatarios en bancos comunales o grupos de autoayuda',
    outreach_loans: 'Préstamos con saldo pendiente',
    outreach_depositors: 'Depositantes de ahorro voluntario, contados una sola vez',
    outreach_deposit_accounts: 'Cuentas de depósito voluntario',
    outreach_deposit_accounts_active:
      'Cuentas de depósito voluntario: de ellas, activas (con movimiento en los últimos 12 meses y saldo superior al de inactividad)',
    outreach_insured: 'Clientes con cobertura de seguro',
    enterprise_micro: 'Microempresas financiadas',
    enterprise_sme: 'Pequeñas y medianas empresas financiadas',
    enterprise_startups: 'Empresas financiadas que iniciaron actividades en los últimos 12 meses',
    enterprise_jobs_tracked: 'Se registran los empleos de las empresas financiadas',
    enterprise_jobs_total: 'Empleos en las empresas financiadas (equivalentes a tiempo completo)',
    enterprise_jobs_created: 'Empleos netos creados desde el inicio del período',
    retention_borrowers_start: 'Prestatarios activos el primer día del período',
    retention_exits: 'Prestatarios que se retiraron en el período y no regresaron',
    retention_resting_days: 'Días sin préstamo para considerar que un cliente se retiró',
    retention_rejoined: 'Antiguos clientes que regresaron',
    retention_reported_rate:
      'Tasa de retención según el sistema propio de la institución, si lo tiene',
    retention_exit_survey: 'Se registran los motivos de deserción',
    retention_exit_top_reason: 'Motivo más frecuente',
    portfolio_glp: 'Cartera bruta al cierre del período',
    portfolio_glp_start: 'Cartera bruta al inicio del período',
    portfolio_par30: 'Saldo de préstamos con más de 30 días de mora',
    portfolio_par90: 'Saldo de préstamos con más de 90 días de mora',
    portfolio_written_off: 'Préstamos castigados en el período',
    portfolio_loans_disbursed_value: 'Monto de préstamos desembolsados',
    portfolio_loans_disbursed_number: 'Número de préstamos desembolsados',
    portfolio_deposits: 'Depósitos totales',
    portfolio_deposits_voluntary: 'Depósitos totales: de ellos, voluntarios',
    portfolio_assets: 'Activo total',
    portfolio_equity: 'Patrimonio',
    portfolio_loan_revenue: 'Ingresos por intereses y comisiones de préstamos',
    portfolio_operating_revenue: 'Ingresos operativos totales, sin donaciones',
    portfolio_financial_expense: 'Gastos financieros',
    portfolio_impairment_expense: 'Gasto neto por deterioro de cartera',
    portfolio_operating_expense: 'Gastos operativos',
    portfolio_gni_per_capita_usd: 'Ingreso nacional bruto (INB) per cápita, USD',
  },
  notes: {
    profile_legal_form:
      'Define el grupo de pares. La lista sigue las seis formas del perfil de CERISE SPI (banco, IFNB, cooperativa, cooperativa de ahorro y crédito, banco rural, ONG), más «Otro/a».',
    profile_profit_status:
      'Define el grupo de pares (el MicroBanking Bulletin usaba este criterio).',
    profile_start_year: 'Define el grupo de pares: antigüedad = año del informe − año de inicio.',
    profile_scale_factor:
      'Se pregunta porque equivocarse de magnitud es un error clásico en las hojas de cálculo.',
    profile_fx_end:
      'MIX convertía los saldos al tipo de cambio de cierre; la asociación lo completa de antemano cuando es posible.',
    profile_fx_avg: 'MIX convertía los flujos al tipo de cambio promedio del período.',
    pricing_apr:
      'IRIS la llama tasa de interés efectiva; indique en el comentario qué convención usa.',
    staff_start_total: 'Se completa de antemano con el informe verificado anterior.',
    staff_gender_pay_ratio: 'Indicador neutro: lo que importa es la distancia a 1,0.',
    poverty_line:
      'Las líneas internacionales son las de PPA 2017, en uso desde 2022; la lista debe poder ajustarse, porque el Banco Mundial las actualiza.',
    poverty_below_line:
      'Indicador neutro: un valor más alto significa mayor profundidad solo si llegar a los pobres es un objetivo.',
    outreach_borrowers_youth: 'Cada asociación fija el límite de edad.',
    outreach_deposit_accounts_active:
      'Se agregó porque se ha comprobado que gran parte de las cuentas de ahorro informadas están vacías (e-MFP).',
    enterprise_jobs_created:
      'Puede ser negativo. IRIS: empleos en las empresas menos empleos mantenidos.',
    retention_borrowers_start:
      'Se completa de antemano con la cifra de cierre verificada del año anterior; si la cambia, explique la reexpresión en el comentario.',
    retention_resting_days:
      'Las definiciones varían (M-CRIL usa seis meses sin transacciones); este número debe acompañar siempre a la tasa.',
    retention_reported_rate: 'Solo para conciliarla con la tasa calculada.',
    portfolio_glp_start: 'Se completa de antemano con el informe verificado anterior.',
    portfolio_equity: 'Puede ser negativo.',
    portfolio_impairment_expense:
      'Puede ser negativo cuando las reversiones de provisiones superan a las provisiones constituidas.',
    portfolio_gni_per_capita_usd:
      'Lo proporciona la asociación por país y año; la IMF no lo modifica.',
  },
  options: {
    bank: 'Banco',
    rural_bank: 'Banco rural',
    nbfi: 'Institución financiera no bancaria (IFNB)',
    cooperative_credit_union: 'Cooperativa, también de ahorro y crédito',
    ngo: 'Organización no gubernamental (ONG)',
    other: 'Otro/a',
    for_profit: 'Con fines de lucro',
    not_for_profit: 'Sin fines de lucro',
    units: 'Unidades',
    thousands: 'Miles',
    millions: 'Millones',
    yes: 'Sí',
    partially: 'Parcialmente',
    no: 'No',
    not_applicable: 'No aplica',
    women: 'Mujeres',
    rural: 'Población rural',
    very_poor: 'Personas muy pobres',
    poor: 'Personas pobres',
    low_income: 'Personas de bajos ingresos',
    youth: 'Jóvenes',
    migrants_refugees: 'Migrantes y refugiados',
    persons_with_disabilities: 'Personas con discapacidad',
    indigenous_minorities: 'Pueblos indígenas y minorías',
    smallholders: 'Pequeños productores agrícolas',
    micro_entrepreneurs: 'Microempresarios',
    sme: 'Pequeñas y medianas empresas',
    no_specific_target: 'Sin población meta específica',
    financial_access: 'Acceso a servicios financieros',
    poverty_reduction: 'Reducción de la pobreza',
    business_growth: 'Crecimiento de los negocios',
    job_creation: 'Generación de empleo',
    startup_support: 'Apoyo a emprendimientos',
    gender_equality: 'Igualdad de género',
    housing: 'Vivienda',
    health: 'Salud',
    education: 'Educación',
    water_sanitation: 'Agua y saneamiento',
    clean_energy: 'Energía limpia',
    resilience: 'Resiliencia',
    none: 'Ninguno/a',
    self_assessment: 'Autoevaluación',
    spi_audit: 'Auditoría SPI',
    alinus: 'ALINUS',
    social_rating: 'Calificación social (rating)',
    client_protection_certification: 'Certificación en protección al cliente',
    association_social_audit: 'Auditoría social de la asociación',
    microenterprise: 'Microempresa',
    agriculture: 'Agropecuario',
    consumption: 'Consumo',
    emergency: 'Emergencia',
    green_energy: 'Energía verde',
    credit_life: 'Desgravamen (vida deudor)',
    life: 'Vida',
    property: 'Bienes',
    agriculture_climate: 'Agrícola o climático',
    financial_education: 'Educación financiera',
    business_training: 'Capacitación empresarial',
    womens_empowerment: 'Empoderamiento de las mujeres',
    technical_agriculture: 'Asistencia técnica agropecuaria',
    not_joined: 'No adherida',
    committed: 'Comprometida',
    improving: 'En mejora',
    certified_bronze: 'Certificada: bronce',
    certified_silver: 'Certificada: plata',
    certified_gold: 'Certificada: oro',
    inactive: 'Inactiva',
    declining_balance: 'Sobre saldos decrecientes',
    flat: 'Sobre el monto inicial (flat)',
    both: 'Ambas formas',
    not_applicable_islamic: 'No aplica (finanzas islámicas)',
    apr: 'APR (nominal, con todos los costos)',
    eir_compounded: 'EIR (efectiva: TAE, CAT, TCEA)',
    non_discrimination: 'No discriminación',
    harassment: 'Acoso',
    safety: 'Seguridad laboral',
    grievance: 'Quejas',
    fair_dismissal: 'Despido justo',
    social_protection: 'Protección social',
    living_wage: 'Salario digno',
    freedom_of_association: 'Libertad de asociación',
    parental_leave: 'Licencia parental',
    no_incentive_scheme: 'Sin sistema de incentivos',
    financial_only: 'Solo criterios financieros',
    portfolio_quality: 'Calidad de cartera',
    client_retention: 'Retención de clientes',
    outreach_target_group: 'Alcance a la población meta',
    service_quality: 'Calidad del servicio',
    data_quality: 'Calidad de los datos',
    renewable_energy: 'Energía renovable',
    energy_efficiency: 'Eficiencia energética',
    climate_smart_agriculture: 'Agricultura climáticamente inteligente',
    waste_recycling: 'Residuos y reciclaje',
    clean_water: 'Agua limpia',
    adaptation: 'Adaptación al cambio climático',
    ppi: 'Índice de Probabilidad de Pobreza (PPI)',
    pat: 'Herramienta de Evaluación de la Pobreza (PAT)',
    national_scorecard: 'Ficha de puntaje nacional',
    own_scorecard: 'Ficha de puntaje propia',
    means_test: 'Comprobación de medios de vida',
    housing_index: 'Índice de vivienda',
    participatory_ranking: 'Clasificación participativa',
    national: 'Nacional',
    national_extreme: 'Nacional, extrema',
    intl_2_15: 'Internacional, USD 2,15 (PPA 2017)',
    intl_3_65: 'Internacional, USD 3,65 (PPA 2017)',
    intl_6_85: 'Internacional, USD 6,85 (PPA 2017)',
    census_all_clients: 'Todos los clientes',
    random_sample: 'Muestra aleatoria',
    new_clients_only: 'Solo clientes nuevos',
    pilot_branch: 'Agencia piloto',
    cost: 'Costo',
    loan_size_terms: 'Monto o condiciones del préstamo',
    competitor: 'Se fue a la competencia',
    no_need: 'Ya no lo necesita',
    could_not_repay: 'No pudo pagar',
    group_problem: 'Problemas en el grupo',
    moved: 'Cambio de residencia',
  },
  units: {
    clients: 'clientes',
    lcy: 'moneda local',
    people: 'personas',
    fte: 'equiv. tiempo completo',
    percent: '%',
    percent_of_clients: '% de los clientes',
    enterprises: 'empresas',
    lcy_per_usd: 'moneda local por USD',
    meetings: 'reuniones',
    complaints: 'reclamos',
    days: 'días',
    percent_per_year: '% anual',
    percent_of_principal: '% del capital',
    loans: 'préstamos',
    accounts: 'cuentas',
    offices: 'puntos de atención',
    points: 'puntos',
    percent_of_loans: '% de los préstamos',
    percent_of_glp: '% de la cartera',
    hours: 'horas',
    ratio: 'ratio',
    usd: 'USD',
    per_mille: 'por cada 1000 clientes',
  },
  ratios: {
    ratio_women_share: 'Mujeres entre los prestatarios',
    ratio_rural_share: 'Prestatarios rurales',
    ratio_retention: 'Tasa de retención de prestatarios',
    ratio_dropout: 'Tasa de deserción de prestatarios',
    ratio_staff_turnover: 'Rotación de personal',
    ratio_women_staff: 'Mujeres en el personal',
    ratio_women_managers: 'Mujeres entre los gerentes',
    ratio_women_board: 'Mujeres en la junta directiva',
    ratio_borrowers_per_lo: 'Prestatarios por oficial de crédito',
    ratio_complaint_rate: 'Reclamos por cada 1000 clientes',
    ratio_complaints_on_time: 'Reclamos cerrados a tiempo',
    ratio_avg_balance: 'Saldo promedio por prestatario',
    ratio_depth: 'Saldo promedio / INB per cápita',
    ratio_par30_ratio: 'Cartera en riesgo > 30 días',
    ratio_par90_ratio: 'Cartera en riesgo > 90 días',
    ratio_writeoff_ratio: 'Ratio de castigos',
    ratio_yield: 'Rendimiento de la cartera bruta',
    ratio_oss: 'Autosuficiencia operativa',
    ratio_opex_ratio: 'Ratio de gastos operativos',
    ratio_cost_per_borrower: 'Costo por prestatario',
    ratio_portfolio_growth: 'Crecimiento de la cartera',
    ratio_borrower_growth: 'Crecimiento de prestatarios',
    ratio_active_savers_share: 'Proporción de cuentas de depósito activas',
    ratio_green_share: 'Proporción de cartera verde',
    ratio_protection_score: 'Puntaje en prácticas de protección al cliente',
    ratio_governance_score: 'Puntaje en prácticas de gobernanza',
  },
  rules: {
    sub_outreach_borrowers_women: 'Las prestatarias no pueden superar el total de prestatarios.',
    sub_outreach_borrowers_youth:
      'Los prestatarios jóvenes no pueden superar el total de prestatarios.',
    sub_outreach_borrowers_disability:
      'Los prestatarios con discapacidad no pueden superar el total de prestatarios.',
    sub_outreach_borrowers_new:
      'Los prestatarios nuevos superan a los prestatarios al cierre. Solo es posible si muchos de los nuevos ya se retiraron; revise el dato.',
    sub_outreach_borrowers:
      'Los prestatarios son clientes; no pueden superar el total de clientes.',
    sub_outreach_depositors:
      'Los depositantes son clientes; no pueden superar el total de clientes.',
    sub_outreach_deposit_accounts_active:
      'Las cuentas activas no pueden superar el total de cuentas.',
    sub_outreach_insured:
      'Los clientes asegurados superan el total de clientes. Cuente a los titulares de la póliza, no a sus familiares.',
    sub_products_nonfin_clients:
      'Los clientes atendidos con servicios no financieros superan el total de clientes.',
    sub_products_digital_clients: 'Los clientes de canales digitales superan el total de clientes.',
    sub_staff_women: 'Las empleadas no pueden superar el total de empleados.',
    sub_staff_loan_officers: 'Los oficiales de crédito no pueden superar el total de empleados.',
    sub_staff_loan_officers_women:
      'Las mujeres oficiales de crédito no pueden superar el total de oficiales de crédito.',
    sub_staff_managers: 'Los gerentes no pueden superar el total de empleados.',
    sub_staff_managers_women: 'Las mujeres gerentes no pueden superar el total de gerentes.',
    sub_staff_left_voluntary: 'Los retiros voluntarios de empleados no pueden superar el total.',
    sub_governance_board_women:
      'Las mujeres no pueden superar el número de miembros de la junta directiva.',
    sub_governance_board_independent:
      'Los independientes no pueden superar el número de miembros de la junta directiva.',
    sub_governance_board_sp_agenda:
      'Hay más reuniones con un tema social que reuniones celebradas.',
    sub_protection_complaints_resolved:
      'Hay más reclamos cerrados que recibidos. Si algunos venían del año anterior, indíquelo en el comentario.',
    sub_environment_green_portfolio: 'La cartera verde no puede superar la cartera total.',
    sub_environment_green_borrowers:
      'Los prestatarios con préstamos verdes no pueden superar el total de prestatarios.',
    sub_portfolio_par90:
      'Los préstamos con más de 90 días de mora forman parte de los que tienen más de 30 días.',
    sub_portfolio_par30: 'El saldo en mora no puede superar la cartera total.',
    sub_portfolio_deposits_voluntary:
      'Los depósitos voluntarios no pueden superar los depósitos totales.',
    sub_portfolio_loan_revenue:
      'Los ingresos por préstamos no pueden superar los ingresos operativos totales.',
    sub_portfolio_glp:
      'La cartera bruta supera el activo total. Solo es posible si las provisiones son muy altas; revise el dato.',
    sub_enterprise_startups: 'Las empresas nuevas superan el total de empresas financiadas.',
    sub_poverty_sample_size: 'Hay más clientes encuestados que clientes.',
    sub_poverty_below_extreme:
      'La proporción por debajo de la línea extrema no puede superar la de la línea de pobreza.',
    sub_board_trained:
      'Los miembros capacitados no pueden superar el número de miembros de la junta directiva. Cuente solo a los miembros en funciones.',
    sub_staff_sp_trained:
      'Hay más empleados capacitados que los que trabajaron en el período. Cuente a cada persona una sola vez.',
    bal_wages:
      'Los sueldos y beneficios forman parte de los gastos operativos y no pueden superarlos.',
    bal_writeoff: 'Los castigos superan todo lo que se podía castigar.',
    roll_glp: 'La cartera final supera la cartera inicial más los desembolsos menos los castigos.',
    logic_jobs_enterprises:
      'Hay menos empleos que microempresas; por lo general, cada propietario cuenta como un empleo.',
    cond_exited_poverty:
      'Si informa de clientes que salieron de la pobreza, indique la herramienta de medición.',
    sum_location: 'La suma de rurales y urbanos debe ser igual al total de prestatarios.',
    sum_methodology:
      'La suma de prestatarios por metodología de crédito debería coincidir con el total de prestatarios. Quien tenga préstamos con dos metodologías se cuenta en la del préstamo mayor.',
    sum_loan_officers_managers:
      'La suma de oficiales de crédito y gerentes supera el total de empleados. Un gerente de agencia con cartera se cuenta una sola vez.',
    logic_loans_ge_borrowers:
      'Hay menos préstamos que prestatarios. En los préstamos grupales, cuente un préstamo por integrante.',
    logic_accounts_ge_depositors:
      'Hay menos cuentas que depositantes. Puede deberse a una cuenta mancomunada; explíquelo en el comentario.',
    roll_borrowers:
      'Los prestatarios al cierre superan la suma de los iniciales, los nuevos y los que regresaron; la deserción sería negativa.',
    roll_borrowers_exits:
      'Prestatarios iniciales + nuevos + los que regresaron − retirados debería acercarse a los prestatarios al cierre.',
    roll_staff:
      'Los empleados al inicio, más los que ingresaron y menos los que se retiraron, deben ser iguales a los empleados al cierre.',
    prior_borrowers:
      'Los prestatarios iniciales difieren de la cifra de cierre verificada del año anterior. Corrija el dato o explique la reexpresión en «Comentario».',
    prior_glp:
      'La cartera inicial difiere de la cifra de cierre verificada del año anterior. Corrija el dato o explique la reexpresión en «Comentario».',
    prior_staff: 'Los empleados al inicio difieren de la cifra de cierre del año anterior.',
    prior_scale:
      'La moneda o la escala no son las del año anterior; por eso los montos no se comparan con los de entonces. Confirme que es correcto.',
    prior_swing:
      'Esta cifra subió a más del doble o bajó a menos de la mitad desde el año anterior. Confírmela o explíquela.',
    usual_figures:
      'Esta cifra se aparta mucho de lo informado en años anteriores. Confírmela o explíquela.',
    usual_amounts:
      'Este monto se aparta mucho de lo informado en años anteriores. Confírmelo o explíquelo.',
    factor_figures:
      'Esta cifra es diez, cien o mil veces mayor o menor que la del año anterior. Revise los dígitos y las unidades.',
    factor_amounts:
      'Este monto es diez, cien o mil veces mayor o menor que el del año anterior. Revise los dígitos y las unidades.',
    prior_share_jump:
      'La composición de la clientela varió más de 15 puntos en un año. Confírmelo o explíquelo.',
    prior_practice_reversal: 'El año anterior se informó que esta práctica existía. ¿Se eliminó?',
    prior_copy:
      'La mitad de las cifras son idénticas a las del año anterior. ¿Se copió el informe anterior?',
    date_order: 'El final del período debe ser posterior a su inicio.',
    date_length:
      'El período no es de un año completo; los flujos se anualizarán para los valores de referencia.',
    date_future: 'El período aún no ha terminado.',
    date_age: 'Las operaciones no pueden haber comenzado después del período del informe.',
    date_assessment:
      'La evaluación tiene más de dos años; ya no se considera vigente para la ruta de protección al cliente (CP Pathway).',
    fx_plausible:
      'El tipo de cambio se aparta más del 5 % del de referencia. Revise el sentido (moneda local por USD) y los decimales.',
    fx_avg: 'Uno de los dos tipos de cambio (promedio o de cierre) es más del doble del otro.',
    mag_depth:
      'El préstamo promedio no guarda proporción con el ingreso nacional. Revise si los montos están en unidades, miles o millones.',
    mag_avg_disbursed: 'El monto promedio desembolsado y el saldo promedio no concuerdan entre sí.',
    mag_yield:
      'Rendimiento fuera del rango habitual; revise los ingresos por préstamos y las unidades de la cartera.',
    mag_oss: 'Autosuficiencia fuera del rango habitual; revise los ingresos y los gastos.',
    mag_apr_yield:
      'La tasa anual declarada es muy inferior al rendimiento de la cartera. ¿Faltan las comisiones?',
    mag_apr_nominal: 'La tasa con todos los costos no puede ser inferior a la tasa nominal.',
    mag_flat_apr:
      'Con interés sobre el monto inicial (flat), la tasa con todos los costos suele ser muy superior a la nominal.',
    mag_caseload: 'El número de prestatarios por oficial de crédito está fuera del rango habitual.',
    mag_percent_scale:
      'Aquí los porcentajes se escriben de 0 a 100; 0,35 significa 0,35 %, no 35 %.',
    mag_par_zero: 'Es poco frecuente no tener ningún préstamo en mora. Confírmelo.',
    bal_equity: 'El patrimonio no puede superar el activo total.',
    bal_deposits: 'La suma de depósitos y patrimonio supera el activo total.',
    cond_poverty:
      'Si se evaluó la pobreza, hacen falta la herramienta, la línea, el número de encuestados y la proporción por debajo de la línea. Sin esos cuatro datos, la tasa de pobreza no se puede verificar.',
    cond_poverty_empty:
      'Hay cifras de pobreza, pero la sección indica que no se hizo ninguna evaluación.',
    cond_poverty_sample:
      'La muestra parece demasiado pequeña para una tasa de toda la institución.',
    cond_mission_poverty: 'La misión se dirige a clientes pobres, pero no se midió la pobreza.',
    cond_mission_women:
      'Las mujeres son población meta, pero son menos de la mitad de los prestatarios.',
    cond_mission_rural:
      'Los clientes rurales son población meta, pero son minoría entre los prestatarios.',
    cond_savings:
      'Se ofrece ahorro; por lo tanto, se necesitan las cifras de depositantes y de depósitos.',
    cond_savings_none: 'Se informan depósitos, pero la institución indica que no los capta.',
    cond_none_exclusive: '«Ninguno/a» no se puede combinar con otras respuestas.',
    cond_complaints: 'Se informa de un canal de reclamos, pero no se recibió ningún reclamo.',
    cond_complaints_no_system:
      'Se informan reclamos, pero no un canal de reclamos en funcionamiento.',
    cond_certified:
      'Si la institución figura como certificada, la certificación debe constar en el informe.',
    evid_yes: 'Indique el nombre del documento y la página en cada práctica con respuesta «Sí».',
    evid_na: 'Explique por qué no aplica.',
    evid_all_yes:
      'Casi todas las prácticas tienen la respuesta «Sí». Al verificar el informe se buscará la evidencia.',
    ret_reconcile:
      'La tasa de retención propia y la calculada difieren en más de 5 puntos; indíquenos qué fórmula usa.',
    drift_balance:
      'El préstamo promedio creció mucho más rápido que el ingreso per cápita mientras bajaba la proporción de mujeres; las juntas directivas suelen querer saberlo, por si hay una desviación de la misión.',
    drift_growth: 'Crecimiento rápido acompañado de un aumento de la mora.',
    drift_retention: 'La retención bajó más de diez puntos.',
  },
};
