/**
 * Periodic jobs: a service declares {@link io.integrationhub.core.job.PeriodicJob} beans, the hub runs each of them per
 * tenant, on one replica at a time, and measures how every run ended.
 */
@NullMarked
package io.integrationhub.core.job;

import org.jspecify.annotations.NullMarked;
