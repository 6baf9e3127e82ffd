package io.integrationhub.starter.ops;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts this package's parts together. */
@AutoConfiguration
class OpsAutoConfiguration {}
