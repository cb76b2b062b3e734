/** Every function of the app: the build bundles what stands here. */
import './api/agents';
import './api/auto-messages';
import './api/commands';
import './api/conversations';
import './api/dead-letters';
import './api/openapi';
import './auto-messages';
import './conversation';
import './dead-letters';
import './delivery-report';
import './operating-hours';
import './routing';
import './send-sms';
import './settings';
import './sms-received';
import './survey';
import './telemetry';
