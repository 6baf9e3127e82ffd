/** What can go wrong has a place where an operator reads what to do. */
@NullMarked
package io.integrationhub.checks.runbook;

import org.jspecify.annotations.NullMarked;
