package io.integrationhub.starter.stream;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts this package's parts together. */
@AutoConfiguration
class StreamAutoConfiguration {}
