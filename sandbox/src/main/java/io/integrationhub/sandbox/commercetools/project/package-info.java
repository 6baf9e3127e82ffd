/**
 * One Project's data: resources with versions, changed all at once or not at all, each change with the messages it
 * causes.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.project;

import org.jspecify.annotations.NullMarked;
