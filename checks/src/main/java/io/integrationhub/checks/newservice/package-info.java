/** Creates a service from the example, see docs/new-service.md. */
@NullMarked
package io.integrationhub.checks.newservice;

import org.jspecify.annotations.NullMarked;
