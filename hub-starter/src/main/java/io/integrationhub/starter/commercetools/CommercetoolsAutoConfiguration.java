package io.integrationhub.starter.commercetools;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts this package's parts together. */
@AutoConfiguration
class CommercetoolsAutoConfiguration {}
