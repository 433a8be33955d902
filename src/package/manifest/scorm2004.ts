import type { Dialect } from './scorm.ts';
import type { Xml } from './xml.ts';

/**
 * SCORM 2004 CAM §3.4 and §5. The editions name other versions and bring other schema files; none of what differs
 * between those is used.
 */
export function scorm2004(schemaversion: string): Dialect {
  return {
    schemaversion,
    namespaces: {
      '@xmlns': 'http://www.imsglobal.org/xsd/imscp_v1p1',
      '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      '@xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
      '@xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      '@xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd ' +
        'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd ' +
        'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd ' +
        'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd ' +
        'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
    },
    scormType: '@adlcp:scormType',
    item: ({ passMark }) => ({
      'imsss:sequencing': {
        'imsss:objectives': { 'imsss:primaryObjective': primaryObjective(passMark) },
        // Without these two an LMS may complete a course that said nothing.
        'imsss:deliveryControls': { '@completionSetByContent': 'true', '@objectiveSetByContent': 'true' },
      },
      'adlnav:presentation': {
        'adlnav:navigationInterface': { 'adlnav:hideLMSUI': ['previous', 'continue'] },
      },
    }),
    organization: {
      '@adlseq:objectivesGlobalToSystem': 'false',
      'imsss:sequencing': { 'imsss:controlMode': { '@choice': 'true', '@flow': 'true' } },
    },
  };
}

/** With a measure to satisfy and no score, an LMS would take back the success that the course reports (RTE §4.2.22.1). */
function primaryObjective(passMark: number | undefined): Xml {
  const objective = { '@objectiveID': 'course' };
  if (passMark === undefined) return objective;
  return {
    ...objective,
    '@satisfiedByMeasure': 'true',
    'imsss:minNormalizedMeasure': String(passMark / 100),
  };
}
