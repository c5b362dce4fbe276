import { controllers } from '#generated/controllers'
import type { Ability } from '#identity/access_tokens'
import { filingValidator } from '#intake/validators/filing'
import type { SchemaName } from '#portals/api/schemas'
import { pageValidator } from '#portals/api/validators/page'

const { api } = controllers

/** What the API can do: each row is a route, its permission and its chapter in the document. */
export const ENDPOINTS = {
  fileApplication: {
    method: 'post',
    path: '/applications',
    controller: [api.Applications, 'store'],
    ability: 'cases:file',
    body: filingValidator,
    isIdempotent: true,
    answers: { 201: 'Receipt' },
  },
  listCases: {
    method: 'get',
    path: '/cases',
    controller: [api.Cases, 'index'],
    ability: 'cases:read',
    query: pageValidator,
    answers: { 200: 'CasePage' },
  },
  readCase: {
    method: 'get',
    path: '/cases/:id',
    controller: [api.Cases, 'show'],
    ability: 'cases:read',
    answers: { 200: 'Case' },
  },
  readTrail: {
    method: 'get',
    path: '/cases/:id/trail',
    controller: [api.Trails, 'index'],
    ability: 'cases:read',
    query: pageValidator,
    answers: { 200: 'TrailPage' },
  },
} as const satisfies Record<string, Endpoint>

export interface Endpoint {
  method: 'get' | 'post'
  path: string
  controller: readonly [any, string]
  ability: Ability
  query?: Validator
  body?: Validator
  isIdempotent?: boolean
  answers: Record<number, SchemaName>
}

interface Validator {
  toJSONSchema(): object
}
