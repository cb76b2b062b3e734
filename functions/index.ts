/** Every function of the app: the build bundles what stands here. */
import './api';
import './auto-messages';
import './conversation';
import './dead-letters';
import './delivery-report';
import './operating-hours';
import './routing';
import './send-sms';
import './hooks/start';
import './sms-received';
import './survey';
import './hooks/telemetry';
import './webhooks';
