/** A user of the clinic as it is stored; the wire forms are made from it. Times are Unix seconds throughout. */
export interface ClinicUser {
  readonly id: string;
  /** Opaque code, 32 hexadecimal digits. */
  code: string;
  /** 100 admin, 160 system, 200 patient, 400 provider. */
  type: number;
  subtype: string;
  username: string;
  vseeid: string;
  email: string | null;
  first_name: string | null;
  last_name: string | null;
  /** `YYYY-MM-DD` */
  dob: string | null;
  gender: 1 | 2 | null;
  phone: string | null;
  /** Link that carries an `auth_code`. */
  photo: string | null;
  active: boolean;
  tos: boolean;
  title: string;
  suffix: string;
  timezone: string;
  /** Where the person lives, for those who were registered with an address. */
  address?: UserAddress | undefined;
  /** Whatever the clinic's own form asked at sign-up. */
  extra?: Readonly<Record<string, unknown>>;
}

export interface UserAddress {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}
