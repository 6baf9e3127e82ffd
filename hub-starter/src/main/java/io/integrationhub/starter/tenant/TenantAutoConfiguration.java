package io.integrationhub.starter.tenant;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts this package's parts together. */
@AutoConfiguration
class TenantAutoConfiguration {}
