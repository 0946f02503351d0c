/**
 * The published part of the question-answer base as open data: pages, feeds and an interface for anybody. Shows what may be served
 * today and nothing else: published, valid today, every citation in force.
 */
@NullMarked
package vn.hoiluat.publicbase;

import org.jspecify.annotations.NullMarked;
