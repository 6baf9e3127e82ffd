/** The scenarios: each shows one promise of the hub and fails if the hub does not keep it. */
@NullMarked
package io.integrationhub.demo.scenario;

import org.jspecify.annotations.NullMarked;
