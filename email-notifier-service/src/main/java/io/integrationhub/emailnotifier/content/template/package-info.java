/**
 * Templates: the shipped ones, and those with which a tenant replaces them file by file. A template can print, repeat
 * and leave out what its mail provides, and nothing else: it cannot call code.
 */
@NullMarked
package io.integrationhub.emailnotifier.content.template;

import org.jspecify.annotations.NullMarked;
