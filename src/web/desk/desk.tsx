import type { Hono } from 'hono'
import type { Env } from '../env.js'
import { routes } from '../routes.js'
import { staffOnly } from '../sign-in/sign-in.js'
import { showAct, signAct } from './act.js'
import { answerAlarm, showAlarms } from './alarms.js'
import { openForReason, showCase, showWhereabouts } from './case.js'
import { showDeadline } from './deadline.js'
import { createDuty, showDuty } from './duty.js'
import { assignCase } from './handling.js'
import { makeHandover, showHandover } from './handover.js'
import { addFinding, concludeInquiry, showInquiry } from './inquiry.js'
import { printLetter, showLetter, showLetterAct, signLetterAct } from './letters/letter.js'
import { showLetters } from './letters/letters.js'
import { showWriting, writeLetter } from './letters/writing.js'
import { showLoad } from './load.js'
import { showPeople } from './people.js'
import { showPlan, signPlan } from './plan/plan.js'
import { anyQueue, ownQueue } from './queue.js'
import { giveReceipt, showReceipt } from './receipt.js'
import { makeSearch, showSearch } from './search.js'
import { compareStudies } from './study/compare.js'
import { showReading } from './study/reading.js'
import { showStudy, signStudy } from './study/study.js'
import { showTranscription, transcribe, transcriptionLetter } from './transcription.js'

/** Where the staff work. Whoever is not signed in is sent to the door. */
export const desk = (app: Hono<Env>) => {
  app.use(routes.desk, staffOnly)
  app.use(`${routes.desk}/*`, staffOnly)
  app.get(routes.desk, ownQueue)
  app.get(routes.queue, anyQueue)
  app.get(routes.case, showCase)
  app.post(routes.case, openForReason)
  app.post(routes.whereabouts, showWhereabouts)
  app.get(routes.deadline, showDeadline)
  app.get(routes.transcription, showTranscription)
  app.post(routes.transcription, transcribe)
  app.post(routes.transcriptionLetter, transcriptionLetter)
  app.get(routes.alarms, showAlarms)
  app.post(routes.alarmAnswer, answerAlarm)
  app.get(routes.duty, showDuty)
  app.post(routes.duty, createDuty)
  app.get(routes.people, showPeople)
  app.get(routes.handover, showHandover)
  app.post(routes.handover, makeHandover)
  app.get(routes.load, showLoad)
  app.get(routes.search, showSearch)
  app.post(routes.search, makeSearch)
  app.post(routes.assignment, assignCase)
  app.get(routes.studyForm, showStudy)
  app.post(routes.studyForm, signStudy)
  app.get(routes.planForm, showPlan)
  app.post(routes.planForm, signPlan)
  app.get(routes.studies, compareStudies)
  app.get(routes.study, showReading)
  app.get(routes.newInstruction, showWriting)
  app.post(routes.newInstruction, writeLetter)
  app.get(routes.instructions, showLetters)
  app.get(routes.instruction, showLetter)
  app.post(routes.instructionLetter, printLetter)
  app.get(routes.instructionAct, showLetterAct)
  app.post(routes.instructionAct, signLetterAct)
  app.get(routes.receipt, showReceipt)
  app.post(routes.receipt, giveReceipt)
  app.get(routes.inquiry, showInquiry)
  app.post(routes.finding, addFinding)
  app.post(routes.inquiryClosing, concludeInquiry)
  app.get(routes.caseAct, showAct)
  app.post(routes.caseAct, signAct)
}
