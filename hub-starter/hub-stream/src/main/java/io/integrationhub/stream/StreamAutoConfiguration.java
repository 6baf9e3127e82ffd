package io.integrationhub.stream;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Binds the settings that this package's rooms share; each room puts its own parts together. */
@AutoConfiguration
@EnableConfigurationProperties(StreamProperties.class)
class StreamAutoConfiguration {}
