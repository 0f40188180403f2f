export interface NamePool {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
}

const pool = (female: string, male: string, family: string): NamePool => ({
  female: female.split(" "),
  male: male.split(" "),
  family: family.split(" "),
});

/** Invented combinations; diacritics, apostrophes, hyphens and short names are there because forms break on them. */
export const NAME_POOLS: readonly NamePool[] = [
  pool(
    "Abimbola Folasade Yewande Titilayo",
    "Babatunde Olumide Ayodeji Kolawole",
    "Adeleke Ogunbanjo Oyelaran Fashola",
  ),
  pool("Adaeze Chinwe Nkechi Obiageli", "Chukwuemeka Ikenna Obinna Uzochi", "Nwankwo Eze Okonjo Anyanwu"),
  pool("Shirin Parisa Laleh Nasrin", "Dariush Behrouz Siavash Kamran", "Tehrani Farrokhzad Moradi Golshiri"),
  pool("Thảo Hạnh Ngọc Tuyết", "Dũng Quân Phong Sơn", "Trần Lê Đặng Bùi"),
  pool("Ximena Itzel Araceli Guadalupe", "Joaquín Ramón Íñigo Cuauhtémoc", "Peña Ibáñez Villaseñor Montaño"),
  pool("Zofia Bożena Małgorzata Jadwiga", "Łukasz Zbigniew Paweł Mieczysław", "Wójcik Dąbrowska Żuraw Szczepański"),
  pool(
    "Þórdís Guðrún Hrafnhildur Ásta",
    "Björgvin Eiríkur Þorsteinn Ægir",
    "Jónasdóttir Hallgrímsson Sveinsson Eldjárn",
  ),
  pool("Lakshmi Meenakshi Anjali Kavya", "Arjun Venkatesh Harish Raghav", "Iyer Deshpande Mukherjee Reddy"),
  pool("Rania Hanan Salma Zaynab", "Tariq Youssef Bilal Idris", "Al-Masri El-Amin Haddad Benali"),
  pool("Xiulan Meiling Yuqi Fang", "Jianguo Haoran Zhiwei Bo", "Ouyang Zhao Wu Xu"),
  pool("Ji-woo Soo-ah Hye-jin Min-seo", "Do-yun Seung-ho Tae-min Jun", "Park Choi Kang Yoon"),
  pool("Anneliese Jördis Frauke Käthe", "Jürgen Götz Sönke Matthäus", "Weiß Grünbaum Schäfer Vogt"),
  pool("Saoirse Aoife Niamh Caoimhe", "Oisín Ciarán Tadhg Eoghan", "O'Sullivan Ní-Bhriain MacCarthaigh D'Arcy"),
  pool("Leilani Makana Kiele Noelani", "Kekoa Ikaika Nalu Keanu", "Kahananui Kealoha Mahoe Akana"),
];

/** People whose clinic record is in their own script. */
export const NATIVE_SCRIPT_NAME = { firstName: "شیرین", lastName: "گلشیری" } as const;
