package io.integrationhub.starter.system;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts this package's parts together. */
@AutoConfiguration
class SystemAutoConfiguration {}
