/** Every function of the app: the build bundles what stands here. */
import './hooks/start';
import './hooks/telemetry';
import './api';
import './auto-messages';
import './conversation';
import './dead-letters';
import './delivery-report';
import './operating-hours';
import './routing';
import './send-sms';
import './sms-received';
import './survey';
import './web';
import './webhooks';
