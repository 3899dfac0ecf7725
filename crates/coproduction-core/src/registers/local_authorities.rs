//! The twenty-two local authorities of Wales.
//!
//! Codes, names and health boards: Office for National Statistics lookup of local authorities (2021) to
//! Local Health Boards (2022), licensed under the Open Government Licence v3.0. ODS codes are not known
//! and not given. W06000007 and W06000017 have been replaced; they are not in the list, and
//! are not judged.

/// A local authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalAuthority {
    /// Its GSS code.
    pub gss: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// Its name in Welsh.
    pub cy: &'static str,
    /// The GSS code of the health board it is in.
    pub health_board: &'static str,
}

const fn authority(
    gss: &'static str,
    en: &'static str,
    cy: &'static str,
    health_board: &'static str,
) -> LocalAuthority {
    LocalAuthority {
        gss,
        en,
        cy,
        health_board,
    }
}

/// The twenty-two local authorities, by code.
pub static LOCAL_AUTHORITIES: &[LocalAuthority] = &[
    authority("W06000001", "Isle of Anglesey", "Ynys Môn", "W11000023"),
    authority("W06000002", "Gwynedd", "Gwynedd", "W11000023"),
    authority("W06000003", "Conwy", "Conwy", "W11000023"),
    authority("W06000004", "Denbighshire", "Sir Ddinbych", "W11000023"),
    authority("W06000005", "Flintshire", "Sir y Fflint", "W11000023"),
    authority("W06000006", "Wrexham", "Wrecsam", "W11000023"),
    authority("W06000008", "Ceredigion", "Ceredigion", "W11000025"),
    authority("W06000009", "Pembrokeshire", "Sir Benfro", "W11000025"),
    authority("W06000010", "Carmarthenshire", "Sir Gaerfyrddin", "W11000025"),
    authority("W06000011", "Swansea", "Abertawe", "W11000031"),
    authority(
        "W06000012",
        "Neath Port Talbot",
        "Castell-nedd Port Talbot",
        "W11000031",
    ),
    authority("W06000013", "Bridgend", "Pen-y-bont ar Ogwr", "W11000030"),
    authority("W06000014", "Vale of Glamorgan", "Bro Morgannwg", "W11000029"),
    authority("W06000015", "Cardiff", "Caerdydd", "W11000029"),
    authority("W06000016", "Rhondda Cynon Taf", "Rhondda Cynon Taf", "W11000030"),
    authority("W06000018", "Caerphilly", "Caerffili", "W11000028"),
    authority("W06000019", "Blaenau Gwent", "Blaenau Gwent", "W11000028"),
    authority("W06000020", "Torfaen", "Torfaen", "W11000028"),
    authority("W06000021", "Monmouthshire", "Sir Fynwy", "W11000028"),
    authority("W06000022", "Newport", "Casnewydd", "W11000028"),
    authority("W06000023", "Powys", "Powys", "W11000024"),
    authority("W06000024", "Merthyr Tydfil", "Merthyr Tudful", "W11000030"),
];
