/** A user of the clinic as it is stored, from which the wire forms are made. All times are Unix seconds. */
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
  /** Postal address, for patients who were registered with one. */
  address?: UserAddress | undefined;
  /** Answers to the clinic's own sign-up form. */
  extra?: Readonly<Record<string, unknown>>;
}

export interface UserAddress {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}
