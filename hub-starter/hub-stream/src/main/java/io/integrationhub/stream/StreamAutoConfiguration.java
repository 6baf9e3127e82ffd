package io.integrationhub.stream;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Binds the settings that all packages below share. */
@AutoConfiguration
@EnableConfigurationProperties(StreamProperties.class)
class StreamAutoConfiguration {}
