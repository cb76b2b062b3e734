/**
 * The extensions that are refused unless a channel has a list of its own: the default of Dynamics 365
 * (`organization.blockedattachments`).
 */
export const BLOCKED_EXTENSIONS: readonly string[] =
  `ade adp app asa ashx asmx asp bas bat cdx cer chm class cmd com config cpl crt csh dll exe fxp hlp hta htr htw ida idc idq inf
  ins isp its jar js jse ksh lnk mad maf mag mam maq mar mas mat mau mav maw mda mdb mde mdt mdw mdz msc msh msh1 msh1xml msh2
  msh2xml mshxml msi msp mst ops pcd pif prf prg printer pst reg rem scf scr sct shb shs shtm shtml soap stm tmp url vb vbe vbs
  vsmacros vss vst vsw ws wsc wsf wsh svg`.split(/\s+/);
