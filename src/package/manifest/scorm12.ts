import type { Dialect } from './scorm.ts';
import type { Xml } from './xml.ts';

/** SCORM 1.2 CAM §2.3. */
export const scorm12: Dialect = {
  schemaversion: '1.2',
  namespaces: {
    '@xmlns': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xsi:schemaLocation':
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd ' +
      'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
  },
  scormType: '@adlcp:scormtype',
  // Saba never moves a course to the transcript that has a pass mark and sends no score.
  item: ({ passMark }): Xml => (passMark === undefined ? {} : { 'adlcp:masteryscore': String(passMark) }),
  organization: {},
};
