// Routes of the contract about releases and what is decided before them.
import { z } from 'zod';
import * as bodies from './apiBodies.ts';
import type { Route } from './apiRoute.ts';

const association = '/api/associations/{association}';
const institution = `${association}/institutions/{institution}`;
const members = ['preparer', 'approver', 'officer', 'manager'] as const;
const everybody = [...members, 'observer'] as const;

export const releaseRoutes = {
  putConsent: {
    method: 'PUT',
    path: `${institution}/consent`,
    summary:
      "Say which classes of an institution's figures may be compared with others'; what is taken back counts no more from the next release on.",
    access: ['preparer', 'approver'],
    request: bodies.consentInput,
    response: bodies.consent,
    status: 200,
    writes: true,
  },
  getConsent: {
    method: 'GET',
    path: `${institution}/consent`,
    summary: "Which classes of an institution's figures may be compared.",
    access: members,
    response: bodies.consent,
    status: 200,
  },
  putDisclosurePolicy: {
    method: 'PUT',
    path: `${association}/disclosure-policy`,
    summary:
      'Make the disclosure policy of the next releases stricter than the default, or the default again.',
    access: ['manager'],
    query: bodies.languageQuery,
    request: bodies.disclosurePolicyInput,
    response: bodies.disclosurePolicy,
    status: 200,
    writes: true,
  },
  getDisclosurePolicy: {
    method: 'GET',
    path: `${association}/disclosure-policy`,
    summary: 'What has to hold before a figure about peers is published, in numbers and in words.',
    access: everybody,
    query: bodies.disclosurePolicyQuery,
    response: bodies.disclosurePolicy,
    status: 200,
  },
  putPeerGroups: {
    method: 'PUT',
    path: `${association}/peer-groups`,
    summary:
      'Set by which characteristics members are compared in the next releases: all of the catalogue, each time.',
    access: ['manager'],
    request: bodies.peerGroupsInput,
    response: bodies.peerGroups,
    status: 200,
    writes: true,
  },
  getPeerGroups: {
    method: 'GET',
    path: `${association}/peer-groups`,
    summary: 'By which characteristics members are compared.',
    access: everybody,
    response: bodies.peerGroups,
    status: 200,
  },
  postPeerGroupPreview: {
    method: 'POST',
    path: `${association}/rounds/{round}/peer-group-previews`,
    summary:
      'For how many indicators each peer group would be told something, were a closed round released now. No figures, and nothing is stored.',
    access: ['officer', 'manager'],
    request: bodies.peerGroupPreviewInput,
    response: bodies.peerGroupPreview,
    status: 200,
  },
  postRelease: {
    method: 'POST',
    path: `${association}/releases`,
    summary:
      'Compute and freeze the benchmarks of a closed round. A large release is computed on after the answer; until it is whole nobody reads any of it.',
    access: ['manager'],
    request: bodies.releaseInput,
    response: bodies.releaseOrProgress,
    status: 201,
    unfinished: 202,
    writes: true,
  },
  getRelease: {
    method: 'GET',
    path: `${association}/releases/{release}`,
    summary: "A release; to the association's staff also how far one is that is still computed.",
    access: everybody,
    response: bodies.releaseOrProgress,
    status: 200,
  },
  listReleases: {
    method: 'GET',
    path: `${association}/releases`,
    summary: 'The releases of an association.',
    access: everybody,
    response: z.strictObject({ releases: z.array(bodies.release) }),
    status: 200,
  },
} as const satisfies Record<string, Route>;
