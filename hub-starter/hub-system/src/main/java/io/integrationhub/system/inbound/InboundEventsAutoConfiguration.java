package io.integrationhub.system.inbound;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Binds {@link InboundEvents}, also in a service without a web server, which may still poll. */
@AutoConfiguration
@EnableConfigurationProperties(InboundEvents.class)
class InboundEventsAutoConfiguration {}
