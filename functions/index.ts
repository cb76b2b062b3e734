/** Every function of the app: the build bundles what stands here. */
import './hooks/start';
import './hooks/telemetry';
import './triggers';
import './api';
import './web';
