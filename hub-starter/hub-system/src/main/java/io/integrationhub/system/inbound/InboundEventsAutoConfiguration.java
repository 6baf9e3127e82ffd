package io.integrationhub.system.inbound;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Says which events of outside systems this service takes; also in a service without web server. */
@AutoConfiguration
@EnableConfigurationProperties(InboundEvents.class)
class InboundEventsAutoConfiguration {}
